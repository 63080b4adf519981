package org.smartcampus.it.system;

import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the built WAR answers to: its pages, its servlets and its REST resources. */
final class Deployment {
  private Deployment() {}

  /** Addresses of all pages below the two browser doors, without extension. */
  static List<String> pages() throws IOException {
    return entries(".xhtml").stream()
        .filter(p -> p.startsWith("/console/") || p.startsWith("/m/"))
        .map(p -> p.substring(0, p.length() - ".xhtml".length()))
        .toList();
  }

  /** URL patterns of the servlets and paths of the REST resources that our classes declare. */
  static Set<String> endpoints() throws IOException, ClassNotFoundException {
    Set<String> all = new TreeSet<>();
    for (String file : entries(".class")) {
      String name =
          file.substring("/WEB-INF/classes/".length(), file.length() - ".class".length())
              .replace('/', '.');
      Class<?> type = Class.forName(name, false, Deployment.class.getClassLoader());
      WebServlet servlet = type.getAnnotation(WebServlet.class);
      if (servlet != null) {
        all.addAll(List.of(servlet.value()));
        all.addAll(List.of(servlet.urlPatterns()));
      }
      Path resource = type.getAnnotation(Path.class);
      if (resource != null) {
        Stream.of(type.getDeclaredMethods())
            .map(m -> m.getAnnotation(Path.class))
            .forEach(p -> all.add("rest " + resource.value() + (p == null ? "" : p.value())));
      }
    }
    return all;
  }

  private static List<String> entries(String end) throws IOException {
    java.nio.file.Path war =
        java.nio.file.Path.of(System.getProperty("campus.root", ".."))
            .resolve("web/target/smart-campus-web.war");
    try (FileSystem zip = FileSystems.newFileSystem(war);
        Stream<java.nio.file.Path> files = Files.walk(zip.getPath("/"))) {
      return files
          .map(java.nio.file.Path::toString)
          .filter(p -> p.endsWith(end))
          .filter(p -> end.equals(".xhtml") || p.startsWith("/WEB-INF/classes/"))
          .sorted()
          .toList();
    }
  }
}
