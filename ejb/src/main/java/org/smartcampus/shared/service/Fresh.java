package org.smartcampus.shared.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service method that asks, besides its permission, that the caller has proven in the last five
 * minutes who he is: an administrator with his second factor, somebody without one by a new
 * sign-in. Without it the method throws {@code ProofNeededException}; pages and downloads then lead
 * to the proof by themselves and come back.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Fresh {}
