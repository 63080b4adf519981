package org.smartcampus.it.inside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.stream.Stream;
import org.jboss.arquillian.config.descriptor.api.ArquillianDescriptor;
import org.jboss.arquillian.config.descriptor.api.ContainerDef;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.smartcampus.it.Place;
import org.smartcampus.launcher.Child;
import org.smartcampus.launcher.Database;
import org.smartcampus.launcher.Folders;
import org.smartcampus.launcher.Progress;
import org.smartcampus.launcher.Secrets;
import org.smartcampus.launcher.Settings;
import org.smartcampus.launcher.WildFly;
import org.wildfly.plugin.tools.server.ServerManager;

/**
 * Starts MariaDB, fresh, and the application server with the launcher's own code before Arquillian
 * connects, and ends them after the last test. So the server has the settings, the secrets and the
 * JVM of {@code ./campus run}.
 */
public final class InsideServer implements LoadableExtension {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Life.class);
  }

  /** The two servers, from the first test to the last. */
  public static final class Life {
    private final Deque<Child> children = new ArrayDeque<>();

    /** Before Arquillian looks for a running server. */
    public void start(
        @Observes(precedence = 100) BeforeSuite suite, ArquillianDescriptor arquillian)
        throws IOException, InterruptedException {
      Path home = Place.home("inside");
      empty(home);
      Settings settings = Settings.of(Place.root(), Place.environment("inside", 1));
      Secrets secrets = new Secrets(home);
      secrets.ensureKey();
      Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end of the tests"));
      children.push(new Database(settings, secrets).start());
      children.push(new WildFly(settings, secrets, new Progress(System.out), false).startServer());
      await(settings.management());
      Path distribution =
          Folders.child(Place.root().resolve("wildfly-config/server/target"), "wildfly-");
      for (ContainerDef container : arquillian.getContainers()) {
        container.overrideProperty("managementPort", Integer.toString(settings.management()));
        container.overrideProperty("jbossHome", distribution.toString());
      }
    }

    /** After Arquillian has undeployed. */
    public void stop(@Observes(precedence = -100) AfterSuite suite) {
      end();
    }

    private synchronized void end() {
      while (!children.isEmpty()) {
        children.pop().stop(Duration.ofSeconds(30));
      }
    }

    private void await(int management) throws IOException, InterruptedException {
      try (ServerManager server = ServerManager.builder().managementPort(management).standalone()) {
        if (!server.waitFor(PATIENCE.toSeconds())) {
          throw new IllegalStateException("the server was not ready in time");
        }
        openJmx(server);
      }
    }

    /** Arquillian asks JMX where the tests' WAR answers; our server has no such door. */
    private static void openJmx(ServerManager server) throws IOException {
      ModelNode add =
          Operations.createAddOperation(
              Operations.createAddress("subsystem", "jmx", "remoting-connector", "jmx"));
      add.get("use-management-endpoint").set(true);
      server.executeOperation(add);
    }

    private static void empty(Path home) throws IOException {
      if (Files.exists(home)) {
        try (Stream<Path> all = Files.walk(home)) {
          for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(path);
          }
        }
      }
      Files.createDirectories(home);
    }
  }
}
