package se.brygga.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class UnhurriedTest {

    @Test
    void whatIsFlushedAfterEachValueIsSentTogether() throws IOException {
        var response = new MockHttpServletResponse();
        PrintWriter writer = new Unhurried(response).getWriter();

        writer.write("{\"total\":");
        writer.flush();
        assertThat(response.isCommitted()).isFalse();

        writer.write("1}");
        writer.close();
        assertThat(response.getContentAsString()).isEqualTo("{\"total\":1}");
    }
}
