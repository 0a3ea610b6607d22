package se.brygga.app.cds;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;

/** Services and cards in words, in Swedish or English (CDS Hooks 2.0, CDS Service Response). */
record CardWords(ResourceBundle texts) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Speaks the language that the record system asks for. */
    static CardWords of(HttpServletRequest request) {
        String wanted = String.valueOf(request.getHeader("Accept-Language"));
        String language = wanted.startsWith("en") ? "en" : "sv";
        return new CardWords(ResourceBundle.getBundle("texts/cds", Locale.forLanguageTag(language), NO_FALLBACK));
    }

    Map<String, Object> service(CdsService service) {
        return Map.of(
                "hook", service.hook(),
                "id", service.id(),
                "title", texts.getString("title"),
                "description", texts.getString(service.hook()),
                "prefetch", Map.of("patient", "Patient/{{context.patientId}}", "user", "{{context.userId}}"));
    }

    Map<String, Object> card(CardChoice choice, String launch) {
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("label", texts.getString("open"));
        link.put("url", launch);
        link.put("type", "smart");
        if (!choice.section().isEmpty()) {
            link.put("appContext", "{\"section\":\"" + choice.section() + "\"}");
        }
        return Map.of(
                "uuid", UUID.randomUUID().toString(),
                "summary", texts.getString(choice.key()),
                "indicator", "info",
                "source", Map.of("label", "Brygga"),
                "links", List.of(link));
    }
}
