package se.brygga.app.view.session;

import java.net.URI;
import se.brygga.app.security.TrustedSigner;
import se.brygga.app.token.ClientKey;

/**
 * Where people log in: a record system's server for SMART launch, or the issuer of logins.
 *
 * @param issuer its exact name
 * @param authorization where a browser is sent
 * @param token where a code is redeemed
 * @param client what the view is called there
 * @param key with which the view proves itself
 * @param idTokens checks what it says of who logged in
 */
record AuthorizationServer(
        String issuer, URI authorization, URI token, String client, ClientKey key, TrustedSigner idTokens) {}
