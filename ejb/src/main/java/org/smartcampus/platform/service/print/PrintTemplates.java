package org.smartcampus.platform.service.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;

/**
 * Templates of the class path, compiled at first use. Compiled files are never read from outside:
 * templates are code.
 */
final class PrintTemplates {
  private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
  private final Map<String, JasperReport> compiled = new ConcurrentHashMap<>();

  PrintTemplates() {
    context.setProperty(
        "net.sf.jasperreports.compiler.java", "net.sf.jasperreports.jdt.JRJdtCompiler");
    context.setProperty("net.sf.jasperreports.default.font.name", "School Sans");
    // a font that is not there must fail in the test, not print empty boxes at school
    context.setProperty("net.sf.jasperreports.awt.ignore.missing.font", "false");
  }

  JasperReportsContext context() {
    return context;
  }

  JasperReport get(String name) {
    return compiled.computeIfAbsent(name, this::compile);
  }

  private JasperReport compile(String name) {
    String file = "reports/" + name + ".jrxml";
    ClassLoader loader = PrintTemplates.class.getClassLoader();
    try (InputStream in = loader.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no template " + file);
      }
      return JasperCompileManager.getInstance(context).compile(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JRException e) {
      throw new IllegalStateException("template " + file, e);
    }
  }
}
