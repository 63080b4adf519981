package org.smartcampus.platform.service.print;

import java.io.OutputStream;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;

/** Writes a filled report as a file. */
final class PrintExport {
  private final JasperReportsContext context;
  private final PrintOrder order;

  PrintExport(JasperReportsContext context, PrintOrder order) {
    this.context = context;
    this.order = order;
  }

  void pdf(JasperPrint print, OutputStream out) throws JRException {
    SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
    settings.setCompressed(true);
    settings.setMetadataTitle(order.title());
    settings.setMetadataCreator("Smart Campus");
    settings.setDisplayMetadataTitle(true);
    settings.setTagLanguage(order.language().tag());
    JRPdfExporter exporter = new JRPdfExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.setConfiguration(settings);
    exporter.exportReport();
  }

  /** Texts become typed text cells, never formulas; numbers stay numbers. */
  void xlsx(JasperPrint print, OutputStream out) throws JRException {
    SimpleXlsxReportConfiguration settings = new SimpleXlsxReportConfiguration();
    settings.setDetectCellType(true);
    settings.setWhitePageBackground(false);
    settings.setRemoveEmptySpaceBetweenRows(true);
    settings.setRemoveEmptySpaceBetweenColumns(true);
    settings.setSheetNames(new String[] {sheetName()});
    JRXlsxExporter exporter = new JRXlsxExporter(context);
    exporter.setExporterInput(new SimpleExporterInput(print));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
    exporter.setConfiguration(settings);
    exporter.exportReport();
  }

  private String sheetName() {
    String clean = order.title().replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ").strip();
    int length = Math.min(31, clean.length());
    boolean cutsPair =
        length < clean.length() && Character.isHighSurrogate(clean.charAt(length - 1));
    String name = clean.substring(0, cutsPair ? length - 1 : length).strip();
    return name.isEmpty() ? "Report" : name;
  }
}
