package se.brygga.app.view.emergency;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import se.brygga.app.refusal.Refused;
import se.brygga.app.registers.AccessDesk.Asking;
import se.brygga.app.security.RequestId;
import se.brygga.app.texts.Texts;
import se.brygga.app.view.session.OpenPatient;

/**
 * A form as it is shown or comes back.
 *
 * @param open of which patient, in which tab
 * @param code its name in addresses and keys of texts
 * @param values what the reader has written so far
 * @param wrong name of the field that has to be filled in otherwise; empty if none is known to be wrong
 * @param requestId names the request in the log
 */
public record Form(OpenPatient open, String code, Map<String, String> values, String wrong, String requestId) {

    static Form empty(OpenPatient open, String code, HttpServletRequest request) {
        String language = String.valueOf(request.getParameter("lang"));
        return new Form(open, code, Map.of("lang", language), "", RequestId.of(request));
    }

    /** Reads what was sent in the body; what stands in the address is no part of a form, and refused. */
    static Form sent(OpenPatient open, String code, Map<String, String> fields, HttpServletRequest request) {
        boolean address = request.getQueryString() != null;
        return new Form(
                open, code, address ? Map.of() : Map.copyOf(fields), address ? "address" : "", RequestId.of(request));
    }

    Form wrong(Refused why) {
        return new Form(open, code, values, why.issues().get(0).place(), requestId);
    }

    Form wrong(String field) {
        return new Form(open, code, values, field, requestId);
    }

    /** Returns the language of the page. */
    public String language() {
        return Texts.language(values.get("lang"));
    }

    /** Tells whether a choice is made. */
    public boolean has(String field, String value) {
        return value.equals(values.get(field));
    }

    /** Returns what stands in a field. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    boolean ticked(String field) {
        return has(field, "true");
    }

    Asking asking() {
        return new Asking(open.caller(), open.person(), requestId);
    }

    /** Returns the address of the page that the form leads to. */
    String back(String below) {
        return "/view/" + open.launch() + below + "?lang=" + language();
    }
}
