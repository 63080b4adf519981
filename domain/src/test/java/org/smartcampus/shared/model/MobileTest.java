package org.smartcampus.shared.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MobileTest {
  private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

  @Test
  void nearbyNumbersAreReadAsTheLibraryReadsThem() throws NumberParseException {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String macau = "6" + digits(random, 7);
      assertEquals(read(macau, "MO"), Mobile.parse(macau, "MO").reveal());
      String hongKong = "+852" + (4 + random.nextInt(6)) + digits(random, 7);
      assertEquals(read(hongKong, "MO"), Mobile.parse(hongKong, "MO").reveal());
      String mainland = "1" + (3 + random.nextInt(7)) + random.nextInt(9) + digits(random, 8);
      assertEquals(read("+86" + mainland, "MO"), Mobile.parse("+86" + mainland, "MO").reveal());
      assertEquals(read("+853" + macau, "HK"), Mobile.parse("+853" + macau, "HK").reveal());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6612 3456, MO, +85366123456",
    "00853-66123456, CN, +85366123456",
    "85366123456, CN, +85366123456",
    "(852) 9123 4567, MO, +85291234567",
    "66123456, HK, +85266123456",
    "13800138000, CN, +8613800138000"
  })
  void separatorsAndPrefixesAreForgiven(String written, String region, String read) {
    assertEquals(read, Mobile.parse(written, region).reveal());
  }

  @ParameterizedTest
  @CsvSource({"28123456, MO", "6612345, MO", "66123456a, MO", "+66123456, MO"})
  void whatIsNoMobileIsRefused(String written, String region) {
    assertThrows(BusinessException.class, () -> Mobile.parse(written, region));
  }

  private static String read(String written, String region) throws NumberParseException {
    return LIBRARY.format(LIBRARY.parse(written, region), PhoneNumberFormat.E164);
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }
}
