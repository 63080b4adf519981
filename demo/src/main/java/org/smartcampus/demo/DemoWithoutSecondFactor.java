package org.smartcampus.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.smartcampus.identity.service.SecondFactorExemption;

/**
 * The demonstration's accounts that need no second factor: those named in the environment's {@value
 * #SETTING}, parted by commas, which {@code ./campus run} sets to the accounts of {@code
 * demo/accounts.json}. Nobody else is exempt, not even in the demonstration.
 */
@ApplicationScoped
public class DemoWithoutSecondFactor implements SecondFactorExemption {
  static final String SETTING = "CAMPUS_DEMO_WITHOUT_SECOND_FACTOR";

  private final Set<String> accounts;

  /** Reads the setting. */
  public DemoWithoutSecondFactor() {
    this(System.getenv(SETTING));
  }

  DemoWithoutSecondFactor(String setting) {
    accounts =
        setting == null
            ? Set.of()
            : Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean covers(String username) {
    return accounts.contains(username);
  }
}
