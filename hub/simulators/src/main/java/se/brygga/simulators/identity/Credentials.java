package se.brygga.simulators.identity;

/** Gives a system the token that it shows to the hub. */
public interface Credentials {

    /** Returns a token of this client that holds for some minutes. */
    String token(String client);

    /** Returns a token of a person, in the application that the person works with. */
    String token(Persona persona);
}
