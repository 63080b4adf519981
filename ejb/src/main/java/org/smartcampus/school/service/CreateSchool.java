package org.smartcampus.school.service;

/** Creates a school: its unique code, its names and its quota of members. */
public record CreateSchool(
    String code,
    String nameZhHant,
    String nameZhHans,
    String namePt,
    String nameEn,
    int memberQuota,
    boolean verified,
    boolean active) {}
