package org.smartcampus.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.junit.jupiter.api.Test;
import org.smartcampus.platform.service.InSchool;
import org.smartcampus.platform.service.OneTimeCodes;
import org.smartcampus.platform.store.OutsideSql;
import org.smartcampus.shared.model.BlindIndex;
import org.smartcampus.shared.model.Language;
import org.smartcampus.shared.model.Mobile;

/** Ten codes a day and number, also when many ask for one at the same moment (design §8.3). */
@ArquillianTest
class OneTimeCodesIT {
  private static final int ASKED = 40;

  @Deployment
  static Archive<?> archive() {
    return InsideArchive.with(OneTimeCodesIT.class);
  }

  @Inject private OneTimeCodes codes;
  @Inject private OutsideSql outside;
  @Inject private InSchool transactions;

  @Resource private ManagedExecutorService threads;

  @Test
  void manyAtOnceNeverGetMoreThanTen() throws Exception {
    Mobile mobile = Mobile.parse("66771234", "MO");
    List<Future<String>> asked = new ArrayList<>();
    for (int i = 0; i < ASKED; i++) {
      asked.add(
          threads.submit(
              () -> transactions.outside(() -> codes.send("test", mobile, Language.EN))));
    }
    for (Future<String> one : asked) {
      one.get();
    }
    assertEquals(OneTimeCodes.PER_DAY, made(mobile));

    // a day later the places are free again
    transactions.outside(
        () ->
            outside.update(
                "update one_time_code set created_at = created_at - interval 25 hour where"
                    + " mobile_index = :index",
                Map.of("index", BlindIndex.ofBureau(mobile))));
    transactions.outside(() -> codes.send("test", mobile, Language.EN));
    assertEquals(OneTimeCodes.PER_DAY + 1, made(mobile));
  }

  private int made(Mobile mobile) {
    return transactions.outside(
        () ->
            outside
                .query(
                    "select count(*) as n from one_time_code where mobile_index = :index and"
                        + " code_hash <> ''",
                    Map.of("index", BlindIndex.ofBureau(mobile)),
                    r -> r.number("n"))
                .get(0));
  }
}
