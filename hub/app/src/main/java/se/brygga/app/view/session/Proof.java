package se.brygga.app.view.session;

/**
 * What ties the answer of a login to its question: state, PKCE verifier (RFC 7636), nonce; each 256 random bits.
 */
record Proof(String state, String verifier, String nonce) {

    static Proof fresh() {
        return new Proof(Secret.fresh(), Secret.fresh(), Secret.fresh());
    }

    String challenge() {
        return Secret.hash(verifier);
    }
}
