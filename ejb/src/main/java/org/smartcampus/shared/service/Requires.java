package org.smartcampus.shared.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.smartcampus.shared.model.Permission;

/**
 * The permission a service method asks of its caller; one of several is enough. On a class it holds
 * for every method without an annotation of its own. A public service method with neither this nor
 * {@link Open} is refused for everybody (design §4.2).
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
  Permission[] value();
}
