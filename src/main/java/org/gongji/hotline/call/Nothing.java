package org.gongji.hotline.call;

import java.lang.reflect.Proxy;
import org.gongji.hotline.account.Accounts;
import org.gongji.hotline.account.CallWishes;
import org.gongji.hotline.account.Identification;
import org.gongji.hotline.account.KnownNumbers;
import org.gongji.hotline.account.Persons;
import org.gongji.hotline.account.Pins;
import org.gongji.hotline.binding.Family;

/// What dialogs on paper ask: nothing, for nobody walks them.
final class Nothing {

    private Nothing() {}

    static Dialogs.Sources sources() {
        return new Dialogs.Sources(
                of(Identification.class),
                of(Accounts.class),
                of(Pins.class),
                of(KnownNumbers.class),
                of(CallWishes.class),
                of(Persons.class),
                of(Family.class),
                of(Sessions.class));
    }

    static <T> T of(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            throw new UnsupportedOperationException(method.getName() + ": a dialog on paper is not walked");
        }));
    }
}
