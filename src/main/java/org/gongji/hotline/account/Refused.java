package org.gongji.hotline.account;

/// A line of a feed has a fault.
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final Refusal why;

    Refused(Refusal why) {
        super(why.told(), null, false, false); // no stack trace: a feed may have millions of them
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
