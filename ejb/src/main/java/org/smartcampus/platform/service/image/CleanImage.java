package org.smartcampus.platform.service.image;

/**
 * A picture that we encoded ourselves: it holds pixels and nothing else.
 *
 * @param bytes the file
 * @param mediaType {@code image/jpeg}, or {@code image/png} where the picture is partly transparent
 * @param width pixels
 * @param height pixels
 */
public record CleanImage(byte[] bytes, String mediaType, int width, int height) {}
