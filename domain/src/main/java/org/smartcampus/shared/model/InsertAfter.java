package org.smartcampus.shared.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Entities whose rows must be stored before those of the annotated one, because its columns refer
 * to them by id without a mapped relation, and the database checks the key.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InsertAfter {
  Class<?>[] value();
}
