package se.brygga.simulators.issuer;

import java.net.URI;
import se.brygga.simulators.identity.ClientKeys;

/**
 * What an issuer is told at its start.
 *
 * @param issuer its name and address
 * @param audience FHIR base of the hub that tokens are for
 * @param keys of the clients that have one
 */
record Registration(URI issuer, String audience, ClientKeys keys) {

    String tokenEndpoint() {
        return issuer + "/oauth2/token";
    }
}
