package se.brygga.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FaultlessTest {

    private static final int MOST = 10_000;

    private final Faultless faultless = new Faultless();

    @Test
    void onlyTheSameContentHeldToTheSameProfileIsRemembered() {
        faultless.add(faultless.name("profile", "content"));
        assertThat(faultless.has(faultless.name("profile", "content"))).isTrue();
        assertThat(faultless.has(faultless.name("profile", "other content"))).isFalse();
        assertThat(faultless.has(faultless.name("other profile", "content"))).isFalse();
    }

    @Test
    void whatNobodyHasSentForLongIsForgotten() {
        for (int i = 0; i <= MOST; i++) {
            faultless.add(faultless.name("", "content " + i));
        }
        assertThat(faultless.has(faultless.name("", "content 0"))).isFalse();
        assertThat(faultless.has(faultless.name("", "content 1"))).isTrue();
    }
}
