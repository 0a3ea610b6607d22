package se.brygga.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import se.brygga.core.fhir.Protection;

class NoticeDisclosureTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "notice-disclosure.csv", delimiter = ';', numLinesToSkip = 1)
    void decides(
            String situation,
            Protection protection,
            boolean automaticForProtected,
            NoticeDisclosure decision,
            String reason) {
        NoticeDisclosure decided = NoticeDisclosure.decide(protection, automaticForProtected);

        assertThat(decided).isEqualTo(decision);
        assertThat(decided.reason().orElse(null)).isEqualTo(reason);
    }

    @Test
    void noProtectedAddressIsEverTold() {
        assertThat(Arrays.stream(Protection.values()).filter(protection -> protection != Protection.NONE))
                .allSatisfy(protection -> {
                    assertThat(NoticeDisclosure.decide(protection, true).masksAddress())
                            .isTrue();
                    assertThat(NoticeDisclosure.decide(protection, false).masksAddress())
                            .isTrue();
                });
    }
}
