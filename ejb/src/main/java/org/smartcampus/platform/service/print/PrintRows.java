package org.smartcampus.platform.service.print;

import java.util.Iterator;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;

/** Hands rows to the report as it asks for them, every text prepared for print. */
final class PrintRows implements JRDataSource {
  private final Iterator<? extends Map<String, ?>> rows;
  private final UnaryOperator<String> prepare;
  private Map<String, ?> current;
  private int count;

  PrintRows(Iterator<? extends Map<String, ?>> rows, UnaryOperator<String> prepare) {
    this.rows = rows;
    this.prepare = prepare;
  }

  @Override
  public boolean next() {
    if (!rows.hasNext()) {
      return false;
    }
    current = rows.next();
    count++;
    return true;
  }

  @Override
  public Object getFieldValue(JRField field) {
    Object value = current.get(field.getName());
    if (value == null && !current.containsKey(field.getName())) {
      throw new IllegalArgumentException("no value for the field " + field.getName());
    }
    return value instanceof String text ? prepare.apply(text) : value;
  }

  int count() {
    return count;
  }
}
