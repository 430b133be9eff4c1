import fc from 'fast-check';

/** The same values in every run: a run fails for what was changed, and not for what was drawn. */
fc.configureGlobal({ seed: 20_261_103 });

export default fc;
