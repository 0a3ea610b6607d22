package se.brygga.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.brygga.core.message.Source;

/** Files in another character set than the connector states are refused, never half read. */
class MunicipalCharsetTest {

    @Test
    void bytesOfAnotherCharacterSetAreRefused() {
        Source norrvik = SampleConnector.all().stream()
                .filter(connector -> connector.toString().equals("norrvik-homecare"))
                .findFirst()
                .orElseThrow()
                .source();
        String header = "ID\tPNR\tANSVARIG\tENHET\tSIGN\tLAG\tSTATUS\tREGTID\tSTART\tSLUT\n";
        String row = "900\t19610118-2803\tSE2120009960-O1\tSE2120009960-HTJ01\tÖsten\t1\tP\t03.03.2026 09:30\t"
                + "04.03.2026 07:30\t04.03.2026 08:00\n";

        assertThat(refusals((header + row).getBytes(StandardCharsets.UTF_8), norrvik))
                .containsExactly("line 2, column SIGN BAD_ENCODING");
        assertThat(refusals((header + row).getBytes(StandardCharsets.ISO_8859_1), norrvik))
                .containsExactly("taken");
        assertThat(refusals(("\uFEFF" + header + row).getBytes(StandardCharsets.UTF_8), norrvik))
                .containsExactly("taken");
        assertThat(refusals(header.replace("SLUT", "END").getBytes(StandardCharsets.UTF_8), norrvik))
                .containsExactly("line 1, column SLUT HEADER_MISSING");
    }

    private static List<String> refusals(byte[] content, Source source) {
        return Translators.intake("csv").read(content, "besok-1.csv", source, Sample.RECEIVED_AT).stream()
                .map(message -> message.refused()
                        .map(refusal -> refusal.place() + " " + refusal.code())
                        .orElse("taken"))
                .toList();
    }
}
