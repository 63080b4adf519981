package org.smartcampus.platform.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.smartcampus.shared.service.Open;

/**
 * How many requests one address, person or school may send in a minute, on this node (P-09, A081).
 * What was not used up flows back evenly; after a quiet minute all of it is there again. {@code
 * CAMPUS_RATE_LIMITS=off} switches them off, for measurements.
 */
@ApplicationScoped
@Open("asked of every request before anybody's right is")
public class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_KEPT = 200_000;
  private static final boolean OFF = "off".equals(System.getenv("CAMPUS_RATE_LIMITS"));

  @Inject private PlatformSettings settings;

  /** Addresses are as many as a stranger likes: they must not push out a person or a school. */
  private final Cache<Key, Counted> addresses = cache();

  private final Cache<Key, Counted> others = cache();

  private static Cache<Key, Counted> cache() {
    return Caffeine.newBuilder()
        .maximumSize(MOST_KEPT)
        .expireAfterAccess(WINDOW.multipliedBy(2))
        .build();
  }

  private record Key(RateKind kind, Object subject) {}

  /** A bucket and the limit that it was made for: the bureau may change it meanwhile. */
  private record Counted(int limit, Bucket bucket) {
    static Counted of(int limit) {
      return new Counted(
          limit,
          Bucket.builder().addLimit(l -> l.capacity(limit).refillGreedy(limit, WINDOW)).build());
    }
  }

  /**
   * Counts one request.
   *
   * @param subject whose it is: an address, a person's or a school's inner id
   * @return 0 to let it through, else the seconds after which one will be
   */
  public long take(RateKind kind, Object subject) {
    if (OFF) {
      return 0;
    }
    int limit = settings.of(kind.setting());
    Counted counted =
        (kind == RateKind.ADDRESS ? addresses : others)
            .asMap()
            .compute(
                new Key(kind, subject),
                (key, known) -> known == null || known.limit != limit ? Counted.of(limit) : known);
    ConsumptionProbe probe = counted.bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? 0
        : Math.max(
            1, Duration.ofNanos(probe.getNanosToWaitForRefill()).plusMillis(999).toSeconds());
  }
}
