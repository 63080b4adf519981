package org.smartcampus.platform.service.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.smartcampus.shared.model.BusinessException;

/**
 * Where the parts of a workbook are.
 *
 * @param sheetName name of the first sheet that is not hidden
 * @param sheetPart its part
 * @param stringsPart part of the shared texts, or null
 * @param stylesPart part of the number formats, or null
 * @param since1904 whether days are counted from 1904
 */
record XlsxWorkbook(
    String sheetName, String sheetPart, String stringsPart, String stylesPart, boolean since1904) {

  static XlsxWorkbook read(XlsxPackage zip) throws IOException, XMLStreamException {
    String workbook = "xl/workbook.xml";
    if (zip.has("_rels/.rels")) {
      for (Relation relation : relations(zip, "_rels/.rels", "").values()) {
        if (relation.type().endsWith("/officeDocument")) {
          workbook = relation.target();
        }
      }
    }
    if (!zip.has(workbook) || workbook.startsWith("word/") || workbook.startsWith("ppt/")) {
      throw new BusinessException("platform.sheet.unsupported");
    }
    int slash = workbook.lastIndexOf('/') + 1;
    String folder = workbook.substring(0, slash);
    Map<String, Relation> relations =
        relations(zip, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
    String name = null;
    String id = null;
    boolean since1904 = false;
    try (XlsxPackage.Part part = zip.open(workbook)) {
      XMLStreamReader xml = part.xml();
      while (xml.hasNext()) {
        if (xml.isStartElement()) {
          String element = xml.getLocalName();
          if (element.equals("workbookPr")) {
            since1904 = isTrue(attribute(xml, "date1904"));
          } else if (element.equals("sheet") && id == null && isVisible(xml)) {
            name = attribute(xml, "name");
            id = relationId(xml);
          }
        }
        xml.next();
      }
    }
    Relation sheet = id == null ? null : relations.get(id);
    if (sheet == null || !sheet.type().endsWith("/worksheet")) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return new XlsxWorkbook(
        name == null ? "" : name,
        sheet.target(),
        optional(zip, relations, "/sharedStrings"),
        optional(zip, relations, "/styles"),
        since1904);
  }

  private static String optional(XlsxPackage zip, Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(r -> r.type().endsWith(type) && zip.has(r.target()))
        .map(Relation::target)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Relation> relations(XlsxPackage zip, String part, String folder)
      throws IOException, XMLStreamException {
    Map<String, Relation> relations = new HashMap<>();
    try (XlsxPackage.Part rels = zip.open(part)) {
      XMLStreamReader xml = rels.xml();
      while (xml.hasNext()) {
        if (xml.isStartElement() && xml.getLocalName().equals("Relationship")) {
          String target = attribute(xml, "Target");
          String type = attribute(xml, "Type");
          String id = attribute(xml, "Id");
          boolean outside = "External".equals(attribute(xml, "TargetMode"));
          if (target != null && type != null && id != null && !outside) {
            String path = target.startsWith("/") ? target.substring(1) : folder + target;
            relations.put(id, new Relation(type, path));
          }
        }
        xml.next();
      }
    }
    return relations;
  }

  private static boolean isVisible(XMLStreamReader xml) {
    String state = attribute(xml, "state");
    return state == null || state.equals("visible");
  }

  private static String relationId(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  static String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue("", name);
  }

  static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value);
  }

  private record Relation(String type, String target) {}
}
