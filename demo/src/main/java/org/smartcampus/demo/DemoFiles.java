package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sample files inside the demo's module. */
@ApplicationScoped
public class DemoFiles {
  /** A copy of a sample file that the caller deletes. */
  Path copy(String name) throws IOException {
    String suffix = name.substring(name.lastIndexOf('.'));
    Path file = Files.createTempFile("demo", suffix);
    try (InputStream in = open(name)) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  /** Rows of one of our own CSV files by header; these have neither quotes nor line breaks. */
  List<Map<String, String>> rows(String name) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      String[] header = reader.readLine().replace("\uFEFF", "").split(",", -1);
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.length; i++) {
          row.put(header[i], i < cells.length ? cells[i] : "");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = DemoFiles.class.getResourceAsStream("/demo/" + name);
    if (in == null) {
      throw new IOException("no sample file " + name);
    }
    return in;
  }
}
