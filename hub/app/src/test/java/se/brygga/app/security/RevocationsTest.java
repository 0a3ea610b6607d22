package se.brygga.app.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.brygga.app.refusal.Refused;

class RevocationsTest {

    @TempDir
    private Path home;

    @Test
    void withoutAFileNobodyIsRevoked() {
        assertThatCode(() -> revocations().check("user", Minted.NURSE)).doesNotThrowAnyException();
    }

    @Test
    void aFileThatIsThereAndUnreadableLetsNobodyIn() throws IOException {
        Files.createDirectory(home.resolve(Revocations.FILE));

        assertThatThrownBy(() -> revocations().check("user", Minted.NURSE)).isInstanceOf(Refused.class);
    }

    @Test
    void aLinkToNowhereIsAFileThatIsNotThere() throws IOException {
        Files.createSymbolicLink(home.resolve(Revocations.FILE), home.resolve("gone"));

        assertThatCode(() -> revocations().check("user", Minted.NURSE)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "line {0}, login {1} {2}: {3}")
    @CsvSource({
        "user:SE2120009994-A1, user, se2120009994-a1, true",
        "user: se2120009994-a1, user, SE2120009994-A1, true",
        "jti:Abc, jti, Abc, true",
        "jti:Abc, jti, abc, false",
        "client:view, client, view2, false"
    })
    void hsaIdsAreTheSameInCapitals(String line, String kind, String id, boolean revoked) throws IOException {
        Files.writeString(home.resolve(Revocations.FILE), line);

        if (revoked) {
            assertThatThrownBy(() -> revocations().check(kind, id)).isInstanceOf(Refused.class);
        } else {
            assertThatCode(() -> revocations().check(kind, id)).doesNotThrowAnyException();
        }
    }

    private Revocations revocations() {
        return new Revocations(home, Clock.systemUTC());
    }
}
