package se.brygga.simulators.issuer;

import java.net.URI;
import se.brygga.simulators.identity.ClientKeys;

/**
 * What an issuer is told at its start.
 *
 * @param issuer its name and address
 * @param hub address of the hub
 * @param audience FHIR base of the hub that tokens are for
 * @param keys of the clients that have one
 */
record Registration(URI issuer, URI hub, String audience, ClientKeys keys) {

    /** Where the record system's FHIR server is, below the issuer's address. */
    static final String FHIR = "/fhir";

    /** Returns the FHIR base of the record system that launches the view. */
    String fhirBase() {
        return issuer + FHIR;
    }

    /** Returns by what name the record system signs its calls for cards. */
    String cardsIssuer() {
        return issuer + "/ehr";
    }

    /** Returns where the view gets its code. */
    String viewRedirect() {
        return hub + "/launch/callback";
    }

    String tokenEndpoint() {
        return issuer + "/oauth2/token";
    }
}
