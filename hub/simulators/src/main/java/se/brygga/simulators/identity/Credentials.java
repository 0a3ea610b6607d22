package se.brygga.simulators.identity;

/** Gives a system the token that it shows to the hub. */
@FunctionalInterface
public interface Credentials {

    /** Returns a token of this client that holds for some minutes. */
    String token(String client);
}
