import '../src/features/known/knownFields.ts';
