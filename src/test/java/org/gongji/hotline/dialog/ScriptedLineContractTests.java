package org.gongji.hotline.dialog;

/// The tests' own line keeps the contract of the real one.
class ScriptedLineContractTests extends LineContract {

    @Override
    protected Line pressing(String keys) {
        return new ScriptedLine().presses(keys);
    }

    @Override
    protected Line silent() {
        return new ScriptedLine().isSilent();
    }

    @Override
    protected Line hangingUp() {
        return new ScriptedLine().hangsUp();
    }

    @Override
    protected Line withoutSound() {
        return new ScriptedLine().hearsNothing();
    }
}
