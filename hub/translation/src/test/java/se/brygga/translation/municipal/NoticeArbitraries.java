package se.brygga.translation.municipal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import se.brygga.core.notice.Notice;

/** Notices of every shape, with text that spreadsheets and separators stumble over. */
public final class NoticeArbitraries {

    private static final String SYSTEM = "http://electronichealth.se/identifier/personnummer";

    private NoticeArbitraries() {}

    public static Arbitrary<Notice> notices() {
        Arbitrary<List<String>> functions =
                text().filter(name -> !name.contains("|")).list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of("admitted", "discharged", "cancelled"),
                        Arbitraries.of("191212121212", "196101182803", "189002029800"),
                        functions,
                        text().injectNull(0.3),
                        text().injectNull(0.3),
                        time().injectNull(0.3),
                        time(),
                        text().injectNull(0.3))
                .as(NoticeArbitraries::notice);
    }

    public static Notice withName(String name) {
        var now = OffsetDateTime.parse("2026-03-02T09:15:00+01:00");
        return notice(
                "admitted", "191212121212", List.of("samordning", "natt"), name, "Storgatan 1; Åkerby", now, now, null);
    }

    static Notice withNothing() {
        return notice(null, null, List.of(), null, null, null, null, null);
    }

    private static Notice notice(
            String event,
            String person,
            List<String> functions,
            String name,
            String address,
            OffsetDateTime discharge,
            OffsetDateTime sent,
            String reason) {
        return new Notice(
                "5f3c1a7e",
                "a71b",
                event,
                "SE2329990010-K01",
                "SE2120009994-HTJ01",
                functions,
                SYSTEM,
                person,
                name,
                address,
                address == null ? "masked" : null,
                discharge,
                null,
                null,
                reason == null ? null : "77aa",
                reason,
                sent);
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars('=', '+', '-', '@', '\t', '\'', '"', ';', '\r', '\n', '|', ' ', 'å', 'z')
                .ofMinLength(1)
                .ofMaxLength(8);
    }

    private static Arbitrary<OffsetDateTime> time() {
        return Combinators.combine(
                        Arbitraries.longs().between(1_700_000_000L, 1_900_000_000L),
                        Arbitraries.integers().between(-14, 14))
                .as((second, hours) -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(hours)));
    }
}
