package org.smartcampus.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.smartcampus.identity.service.SecondFactorExemption;
import org.smartcampus.shared.model.TenantEntity;
import org.smartcampus.shared.service.Open;
import org.smartcampus.shared.service.Requires;

/** The house's rules (design §3, §4): features, rooms, guards and the only ways to the database. */
class ArchitectureTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          // the demo's loader and the launcher stand outside the house and are in no production
          // archive
          .withImportOption(
              location -> !location.contains("demo/") && !location.contains("/launcher/"))
          .importPackages("org.smartcampus");

  /** A feature may use those that stand after it. */
  private static final List<String> FEATURES =
      List.of(
          "home",
          "bureau",
          "report",
          "attendance",
          "announcement",
          "notification",
          "contactparents",
          "joining",
          "contacts",
          "api",
          "identity",
          "school",
          "platform",
          "shared");

  private static final Set<String> DOORS = Set.of("console", "mobile", "rest");
  private static final Set<String> ROOMS =
      Set.of("model", "service", "store", "work", "console", "mobile", "rest");

  static final ArchRule everyClassStandsInARoomOfAFeature =
      classes()
          .should(
              condition(
                  "stand in org.smartcampus.<feature>.<room>",
                  c -> FEATURES.contains(feature(c)) && ROOMS.contains(room(c))));

  static final ArchRule featuresUseOnlyFeaturesToTheirRight =
      classes()
          .should(
              dependencies(
                  "use only features to the right",
                  d ->
                      FEATURES.indexOf(feature(d.getOriginClass()))
                          <= FEATURES.indexOf(feature(d.getTargetClass()))));

  static final ArchRule roomsUseOnlyWhatTheyMay =
      classes()
          .should(
              dependencies(
                  "use only the rooms open to them",
                  d -> mayUse(d.getOriginClass(), d.getTargetClass())));

  static final ArchRule storesArePrivateToTheirFeature =
      classes()
          .should(
              dependencies(
                  "leave other features' stores alone (platform's gateways serve every store)",
                  d ->
                      !room(d.getTargetClass()).equals("store")
                          || feature(d.getOriginClass()).equals(feature(d.getTargetClass()))
                          || feature(d.getTargetClass()).equals("platform")
                              && room(d.getOriginClass()).equals("store")));

  static final ArchRule onlyStoresHoldAnEntityManager =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.smartcampus..store..")
          .and()
          .doNotHaveFullyQualifiedName("org.smartcampus.platform.service.TenancyInterceptor")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(EntityManager.class);

  static final ArchRule onlyThePlatformsGatewaysHoldADataSource =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.smartcampus.platform.store..")
          .and()
          .doNotHaveFullyQualifiedName("org.smartcampus.platform.work.Migrations")
          .and()
          .doNotHaveFullyQualifiedName("org.smartcampus.platform.work.DatabaseReadiness")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(javax.sql.DataSource.class);

  static final ArchRule nobodySetsTheSchoolButTheInterceptor =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.smartcampus.platform.service.TenancyInterceptor")
          .should()
          .callMethod(EntityManager.class, "setProperty", String.class, Object.class);

  static final ArchRule modelsKnowNoServer =
      noClasses()
          .that()
          .resideInAPackage("org.smartcampus..model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ejb..",
              "jakarta.enterprise..",
              "jakarta.inject..",
              "jakarta.faces..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "jakarta.transaction..");

  static final ArchRule servicesKnowNoPagesAndNoHttp =
      noClasses()
          .that()
          .resideInAPackage("org.smartcampus..service..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..");

  static final ArchRule theClockIsInjected =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("org.smartcampus.platform.service.SystemClock")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now")
          .orShould()
          .callMethod(java.time.ZonedDateTime.class, "now", java.time.ZoneId.class)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(java.util.Date.class);

  static final ArchRule noServiceMethodWithoutAGuard =
      methods()
          .that()
          .arePublic()
          .and()
          .areDeclaredInClassesThat(
              describe(
                  "are stateless services",
                  (JavaClass c) -> c.isAnnotatedWith(Stateless.class) && room(c).equals("service")))
          .should(
              new ArchCondition<JavaMethod>("carry @Requires or @Open, or their class does") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                  boolean guarded =
                      method.isAnnotatedWith(Requires.class)
                          || method.isAnnotatedWith(Open.class)
                          || method.getOwner().isAnnotatedWith(Requires.class)
                          || method.getOwner().isAnnotatedWith(Open.class)
                          || method.getModifiers().contains(JavaModifier.STATIC);
                  events.add(new SimpleConditionEvent(method, guarded, method.getFullName()));
                }
              });

  /**
   * The guard stands before EJBs only: any other bean that a page may call says why it needs none.
   */
  static final ArchRule aDoorCallsNoBeanWithoutAGuard =
      classes()
          .that(describe("are doors", (JavaClass c) -> DOORS.contains(room(c))))
          .should(
              new ArchCondition<JavaClass>("call only guarded or open services") {
                @Override
                public void check(JavaClass door, ConditionEvents events) {
                  for (JavaMethodCall call : door.getMethodCallsFromSelf()) {
                    JavaClass bean = call.getTargetOwner();
                    if (isOurs(bean)
                        && room(bean).equals("service")
                        && bean.isAnnotatedWith(ApplicationScoped.class)) {
                      boolean guarded = bean.isAnnotatedWith(Open.class);
                      events.add(new SimpleConditionEvent(call, guarded, call.getDescription()));
                    }
                  }
                }
              });

  static final ArchRule everyTenantEntityExtendsTheTenantBase =
      classes()
          .that()
          .areAnnotatedWith(Multitenant.class)
          .should()
          .beAssignableTo(TenantEntity.class)
          .andShould()
          .beAnnotatedWith(Entity.class);

  static final ArchRule everyHeirOfTheTenantBaseIsMultitenant =
      classes()
          .that()
          .areAssignableTo(TenantEntity.class)
          .and()
          .doNotHaveFullyQualifiedName(TenantEntity.class.getName())
          .should()
          .beAnnotatedWith(Multitenant.class);

  /** What is here goes into production; the demonstration's exemption stands in its own module. */
  static final ArchRule nobodyInProductionIsExemptFromTheSecondFactor =
      classes()
          .that()
          .areAssignableTo(SecondFactorExemption.class)
          .should()
          .haveFullyQualifiedName(SecondFactorExemption.class.getName());

  static final ArchRule noClassIsAGiant =
      classes()
          .should(
              condition(
                  "declare at most 60 methods",
                  c -> c.getMethods().size() <= 60 || c.isInterface()));

  /** Every rule above is a test of its own, named as its field. */
  @TestFactory
  Stream<DynamicTest> rules() {
    return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
        .filter(field -> field.getType() == ArchRule.class)
        .map(field -> DynamicTest.dynamicTest(field.getName(), () -> rule(field).check(HOUSE)));
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }

  private static boolean mayUse(JavaClass from, JavaClass to) {
    String origin = room(from);
    String target = room(to);
    return switch (origin) {
      case "model" -> target.equals("model");
      case "store" -> Set.of("model", "store", "service").contains(target);
      case "service" -> Set.of("model", "service", "store").contains(target);
      case "work" -> Set.of("model", "service", "store", "work").contains(target);
      default -> Set.of("model", "service").contains(target) || DOORS.contains(target);
    };
  }

  private static ArchCondition<JavaClass> condition(
      String text, java.util.function.Predicate<JavaClass> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (!item.getSimpleName().equals("package-info")) {
          events.add(new SimpleConditionEvent(item, holds.test(item), item.getName()));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> dependencies(
      String text, java.util.function.Predicate<Dependency> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency d : item.getDirectDependenciesFromSelf()) {
          if (isOurs(d.getOriginClass()) && isOurs(d.getTargetClass())) {
            events.add(new SimpleConditionEvent(d, holds.test(d), d.getDescription()));
          }
        }
      }
    };
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().startsWith("org.smartcampus.");
  }

  private static String feature(JavaClass c) {
    return segment(c, 2);
  }

  private static String room(JavaClass c) {
    return segment(c, 3);
  }

  private static String segment(JavaClass c, int index) {
    String[] parts = c.getPackageName().split("\\.");
    return parts.length > index ? parts[index] : "";
  }
}
