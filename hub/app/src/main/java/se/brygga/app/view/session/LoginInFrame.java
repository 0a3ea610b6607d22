package se.brygga.app.view.session;

/** Nobody logged in inside a frame, where nobody can type; the same opens in a tab of its own. */
final class LoginInFrame extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String address;

    /** Takes where the same opens, for who begins there within a minute. */
    LoginInFrame(String address) {
        super("LOGIN_IN_FRAME", null, false, false);
        this.address = address;
    }

    String address() {
        return address;
    }
}
