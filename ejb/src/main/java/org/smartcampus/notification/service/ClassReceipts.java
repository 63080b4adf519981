package org.smartcampus.notification.service;

/** The receipts of one class. */
public record ClassReceipts(String className, int students, int guardians, ReceiptCounts counts) {}
