package org.smartcampus.shared.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A service method that asks no permission, and why that is right. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Open {
  /** Why nobody has to be signed in, or what guards the method instead. */
  String value();
}
