import '../src/known/knownFields.ts';
