package se.brygga.app.view.session;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import se.brygga.app.ViewSettings;
import se.brygga.app.refusal.Refused;

/**
 * What a record system without SMART sends before it opens the view (view.md 3.2).
 *
 * @param patient by one identifier; null for a desk without a patient
 * @param user who is to see it
 * @param purpose TREAT
 * @param section where the page begins; null for the top
 * @param needPatientBanner false if the record system shows the patient's name beside the frame; null for true
 * @param nonce that the record system uses once
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ContextRequest(
        Named patient, Meant user, String purpose, String section, Boolean needPatientBanner, String nonce) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 200;

    /** An identifier of the patient. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Named(String system, String value) {

        @Override
        public String toString() {
            return "…";
        }
    }

    /** Who is to see it, by HSA-ids. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Meant(String employeeHsaId, String commissionHsaId) {}

    /** Returns it as a context that ends by {@code key}; throws {@link Refused} for what is missing. */
    Context context(ViewSettings.Host host, String key, LocalDate today) {
        require(
                user != null
                        && user.employeeHsaId() != null
                        && !user.employeeHsaId().isBlank(),
                "Say in 'user' who is to see the patient: 'employeeHsaId', and 'commissionHsaId' if it is chosen.");
        require("TREAT".equals(purpose), "Give 'purpose' as TREAT.");
        return new Context(
                new Opening.Host(host.id(), host.framedBy(), key),
                patient(today),
                new Context.User(user.employeeHsaId(), user.commissionHsaId()),
                new Opening.Wish(needPatientBanner == null || needPatientBanner, Sections.known(section)));
    }

    /** Returns the nonce; throws {@link Refused} if there is none to tell a repetition by. */
    String once() {
        require(
                nonce != null && nonce.length() >= SHORTEST && nonce.length() <= LONGEST,
                "Give a 'nonce' of 8 to 200 characters that was never used.");
        return nonce;
    }

    private PatientSaid patient(LocalDate today) {
        if (patient == null) {
            return null;
        }
        require(
                patient.system() != null && patient.value() != null,
                "Give 'patient' a 'system' and a 'value', or leave it out.");
        return PatientSaid.of(patient.system(), patient.value(), today);
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw Refused.bad("REQUEST", sentence);
        }
    }
}
