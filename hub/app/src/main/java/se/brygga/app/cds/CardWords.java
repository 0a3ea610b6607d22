package se.brygga.app.cds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.brygga.app.texts.Texts;

/** Services and cards in words, in Swedish or English (CDS Hooks 2.0, CDS Service Response). */
record CardWords(Texts texts) {

    /** Speaks the language that the record system asks for. */
    static CardWords of(HttpServletRequest request) {
        return new CardWords(Texts.of("cds", Texts.accepted(request.getHeader("Accept-Language"))));
    }

    Map<String, Object> service(CdsService service) {
        return Map.of(
                "hook", service.hook(),
                "id", service.id(),
                "title", texts.get("title"),
                "description", texts.get(service.hook()),
                "prefetch", Map.of("patient", "Patient/{{context.patientId}}", "user", "{{context.userId}}"));
    }

    Map<String, Object> card(CardChoice choice, String launch) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("label", texts.get("open"));
        link.put("url", launch);
        link.put("type", "smart");
        if (!choice.section().isEmpty()) {
            link.put("appContext", "{\"section\":\"" + choice.section() + "\"}");
        }
        return Map.of(
                "uuid", UUID.randomUUID().toString(),
                "summary", texts.get(choice.key()),
                "indicator", "info",
                "source", Map.of("label", "Brygga"),
                "links", List.of(link));
    }
}
