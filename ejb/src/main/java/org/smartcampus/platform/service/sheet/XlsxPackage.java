package org.smartcampus.platform.service.sheet;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.smartcampus.shared.model.BusinessException;

/**
 * The zip of a workbook. Only the parts asked for are unpacked, and what is unpacked is counted
 * while it is unpacked; what the zip declares is checked before. XML is read without document
 * types, entities and outside references.
 */
final class XlsxPackage implements Closeable {
  private static final int MOST_ENTRIES = 2_000;

  private final ZipFile zip;
  private final SheetLimits limits;
  private long unpacked;

  XlsxPackage(Path file, SheetLimits limits) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.limits = limits;
    boolean fine = false;
    try {
      checkEntries();
      fine = true;
    } finally {
      if (!fine) {
        zip.close();
      }
    }
  }

  private void checkEntries() {
    if (zip.size() > MOST_ENTRIES) {
      throw tooLarge();
    }
    long declared = 0;
    boolean contentTypes = false;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      declared += Math.max(0, entry.getSize());
      if (declared > limits.unpackedBytes()) {
        throw tooLarge();
      }
      contentTypes |= entry.getName().equals("[Content_Types].xml");
      if (entry.getName().endsWith("vbaProject.bin") || entry.getName().endsWith("workbook.bin")) {
        throw new BusinessException("platform.sheet.unsupported");
      }
    }
    if (!contentTypes) {
      throw new BusinessException("platform.sheet.unsupported");
    }
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /**
   * Opens a part positioned before its root element. The caller closes the part's stream through
   * the reader's owner.
   */
  Part open(String part) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new BusinessException("platform.sheet.damaged");
    }
    return new Part(new Counted(zip.getInputStream(entry)));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private BusinessException tooLarge() {
    return new BusinessException("platform.sheet.unpackedTooLarge", limits.unpackedBytes() >> 20);
  }

  /** An XML part being read. */
  static final class Part implements Closeable {
    private final InputStream in;
    private final XMLStreamReader xml;

    private Part(InputStream in) throws IOException {
      this.in = in;
      try {
        this.xml = secureFactory().createXMLStreamReader(in);
        while (!xml.isStartElement()) {
          if (xml.getEventType() == XMLStreamConstants.DTD) {
            throw new BusinessException("platform.sheet.doctype");
          }
          xml.next();
        }
      } catch (XMLStreamException e) {
        in.close();
        throw new BusinessException("platform.sheet.damaged");
      } catch (RuntimeException e) {
        in.close();
        throw e;
      }
    }

    XMLStreamReader xml() {
      return xml;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }

    /** The JDK's own parser, whatever else the server offers. */
    private static XMLInputFactory secureFactory() {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
      factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
      factory.setXMLResolver(
          (publicId, systemId, base, namespace) -> {
            throw new BusinessException("platform.sheet.doctype");
          });
      return factory;
    }
  }

  /** Counts what really comes out of the inflater, over all parts of the workbook. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      count(n);
      return n;
    }

    private void count(int n) {
      unpacked += Math.max(0, n);
      if (unpacked > limits.unpackedBytes()) {
        throw tooLarge();
      }
    }
  }
}
