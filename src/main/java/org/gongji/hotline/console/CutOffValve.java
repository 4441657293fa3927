package org.gongji.hotline.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/// Cuts the connection of an answer that broke off, so that it does not look whole: an exception would cut it too, and
/// Tomcat would log it three times as an error, also where somebody only cancelled a file.
final class CutOffValve extends ValveBase {

    private static final String CUT_OFF = CutOff.class.getName();

    CutOffValve() {
        super(true);
    }

    /// Marks the answer to `request`: it is cut once everybody is done with it.
    static void mark(HttpServletRequest request) {
        request.setAttribute(CUT_OFF, true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.getAttribute(CUT_OFF) != null) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }
}
