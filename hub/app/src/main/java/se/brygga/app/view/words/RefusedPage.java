package se.brygga.app.view.words;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** The page that tells in plain words, and in the language of the page that was asked for, why nothing is shown. */
public final class RefusedPage {

    private RefusedPage() {}

    /** Returns the name of its template, with all that this needs in the model; a code without words of its own has general ones. */
    public static String of(
            int status, String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(status);
        ViewWords words = ViewWords.of(request.getParameter("lang"));
        String why = words.code("refused", code);
        model.addAttribute("w", words);
        model.addAttribute("reason", why.equals(code) ? words.get("refused.OTHER") : why);
        return "view/refused";
    }
}
