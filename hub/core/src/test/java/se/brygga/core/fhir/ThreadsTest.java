package se.brygga.core.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Identifier;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private static final String THREAD = "urn:uuid:2b1f0c1e-6a51-4c0e-9d53-0b6c6f1d7a11";

    @Test
    void aThreadIsFoundBesideTheSendersOwnId() {
        var letter = new Communication();
        letter.addIdentifier().setSystem("urn:x:own").setValue("M-5");
        letter.addIdentifier(Threads.identifier(THREAD));

        assertThat(Threads.of(letter)).contains(THREAD);
        assertThat(letter.getIdentifier().get(1).getSystem()).isEqualTo("urn:ietf:rfc:3986");
    }

    @Test
    void aThreadIsFoundWithoutSystemAsMedComWritesIt() {
        var letter = new Communication();
        letter.addIdentifier().setValue(THREAD);

        assertThat(Threads.of(letter)).contains(THREAD);
    }

    @Test
    void aThreadThatIsNoUriHasOurSystem() {
        var letter = new Communication();
        letter.addIdentifier(Threads.identifier("T-5"));

        assertThat(Threads.of(letter)).contains("T-5");
        assertThat(letter.getIdentifierFirstRep().getSystem()).isEqualTo(Canonical.THREAD);
    }

    @Test
    void aLetterWithOneIdGoesByIt() {
        var letter = new Communication();
        letter.addIdentifier().setSystem("urn:x:own").setValue("M-5");

        assertThat(Threads.of(letter)).contains("M-5");
    }

    @Test
    void ofSeveralIdsOfTheSenderNoneIsAThread() {
        var letter = new Communication();
        letter.addIdentifier().setSystem("urn:x:other").setValue("77");
        letter.addIdentifier().setSystem("urn:x:own").setValue("M-5");

        assertThat(Threads.of(letter)).isEmpty();
    }

    @Test
    void whatNamesTheThreadIsNoIdOfTheLetterAlone() {
        var letter = new Communication();
        letter.addIdentifier(Threads.identifier(THREAD));
        assertThat(Threads.own(letter)).isEmpty();

        letter.addIdentifier().setSystem("urn:x:own").setValue("M-5");
        assertThat(Threads.own(letter)).extracting(Identifier::getValue).containsExactly("M-5");

        letter.getIdentifier().remove(0);
        assertThat(Threads.own(letter)).isEmpty();
    }
}
