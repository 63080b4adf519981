package org.smartcampus.shared.model;

import java.io.Serializable;

/** The place of a row in the order of its list: its sort key and its inner id. */
public record PageMark(String key, long id) implements Serializable {}
