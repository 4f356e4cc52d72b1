import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../../base/i18n/message.ts';
import { expectSound } from '../../../testing/expectSound.ts';
import { fuzzRuns, fuzzTimeout } from '../../../testing/fuzzRuns.ts';
import { told } from '../../../testing/openFiles.ts';
import { byteFile } from '../../../testing/textFile.ts';
import { proposeMapping } from '../../proposeMapping.ts';

/** Of Python 3.11, NumPy 2.4 and pandas 3.0: a frame, a dict with an array, a dict with tuples as keys; the digit is the protocol. */
const pickled = {
  df2: 'gAJjcGFuZGFzCkRhdGFGcmFtZQpxACmBcQF9cQIoWAQAAABfbWdycQNjcGFuZGFzLmNvcmUuaW50ZXJuYWxzLm1hbmFnZXJzCkJsb2NrTWFuYWdlcgpxBGNwYW5kYXMuX2xpYnMuaW50ZXJuYWxzCl91bnBpY2tsZV9ibG9jawpxBWNudW1weS5fY29yZS5tdWx0aWFycmF5Cl9yZWNvbnN0cnVjdApxBmNudW1weQpuZGFycmF5CnEHSwCFcQhjX2NvZGVjcwplbmNvZGUKcQlYAQAAAGJxClgGAAAAbGF0aW4xcQuGcQxScQ2HcQ5ScQ8oSwFLAksChnEQY251bXB5CmR0eXBlCnERWAIAAABmOHESiYiHcRNScRQoSwNYAQAAADxxFU5OTkr/////Sv////9LAHRxFmKJaAlYNgAAAMKawpnCmcKZwpnCmcK5PzMzMzMzM8OTP8KawpnCmcKZwpnCmcOJP8KawpnCmcKZwpnCmcOZP3EXaAuGcRhScRl0cRpiY19fYnVpbHRpbl9fCnNsaWNlCnEbSwBLAksBh3EcUnEdSwKHcR5ScR+FcSBdcSEoY3BhbmRhcy5jb3JlLmluZGV4ZXMuYmFzZQpfbmV3X0luZGV4CnEiY3BhbmRhcwpJbmRleApxI31xJChYBAAAAGRhdGFxJWNwYW5kYXMuX2xpYnMuYXJyYXlzCl9fcHl4X3VucGlja2xlX05EQXJyYXlCYWNrZWQKcSZjcGFuZGFzLmFycmF5cwpTdHJpbmdBcnJheQpxJ0ofBvEETodxKFJxKWNwYW5kYXMKU3RyaW5nRHR5cGUKcSpYBgAAAHB5dGhvbnErR3/4AAAAAAAAhnEsUnEtaAZoB0sAhXEuaA2HcS9ScTAoSwFLAoVxMWgRWAIAAABPOHEyiYiHcTNScTQoSwNYAQAAAHxxNU5OTkr/////Sv////9LP3RxNmKJXXE3KFgBAAAAYXE4WAEAAABicTlldHE6YoZxO2JYBAAAAG5hbWVxPE51hnE9UnE+aCJoI31xPyhoJWgmaCdKHwbxBE6HcUBScUFoKmgrR3/4AAAAAAAAhnFCUnFDaAZoB0sAhXFEaA2HcUVScUYoSwFLAoVxR2g0iV1xSChoOGg5ZXRxSWKGcUpiaDxOdYZxS1JxTGWGcU1ScU5YBAAAAF90eXBxT1gJAAAAZGF0YWZyYW1lcVBYCQAAAF9tZXRhZGF0YXFRXXFSWAUAAABhdHRyc3FTfXFUWAYAAABfZmxhZ3NxVX1xVlgXAAAAYWxsb3dzX2R1cGxpY2F0ZV9sYWJlbHNxV4hzdWIu',
  df4: 'gASVKwMAAAAAAACMBnBhbmRhc5SMCURhdGFGcmFtZZSTlCmBlH2UKIwEX21ncpSMHnBhbmRhcy5jb3JlLmludGVybmFscy5tYW5hZ2Vyc5SMDEJsb2NrTWFuYWdlcpSTlIwWcGFuZGFzLl9saWJzLmludGVybmFsc5SMD191bnBpY2tsZV9ibG9ja5STlIwWbnVtcHkuX2NvcmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBSwJLAoaUaA+MBWR0eXBllJOUjAJmOJSJiIeUUpQoSwOMATyUTk5OSv////9K/////0sAdJRiiUMgmpmZmZmZuT8zMzMzMzPTP5qZmZmZmck/mpmZmZmZ2T+UdJRijAhidWlsdGluc5SMBXNsaWNllJOUSwBLAksBh5RSlEsCh5RSlIWUXZQojBhwYW5kYXMuY29yZS5pbmRleGVzLmJhc2WUjApfbmV3X0luZGV4lJOUaACMBUluZGV4lJOUfZQojARkYXRhlIwTcGFuZGFzLl9saWJzLmFycmF5c5SMHF9fcHl4X3VucGlja2xlX05EQXJyYXlCYWNrZWSUk5SMDXBhbmRhcy5hcnJheXOUjAtTdHJpbmdBcnJheZSTlEofBvEEToeUUpRoAIwLU3RyaW5nRHR5cGWUk5SMBnB5dGhvbpRHf/gAAAAAAACGlFKUaA5oEUsAhZRoE4eUUpQoSwFLAoWUaBiMAk84lImIh5RSlChLA4wBfJROTk5K/////0r/////Sz90lGKJXZQojAFhlIwBYpRldJRihpRijARuYW1llE51hpRSlGgraC19lChoL2gyaDVKHwbxBE6HlFKUaDloOkd/+AAAAAAAAIaUUpRoDmgRSwCFlGgTh5RSlChLAUsChZRoQ4ldlChoR2hIZXSUYoaUYmhLTnWGlFKUZYaUUpSMBF90eXCUjAlkYXRhZnJhbWWUjAlfbWV0YWRhdGGUXZSMBWF0dHJzlH2UjAZfZmxhZ3OUfZSMF2FsbG93c19kdXBsaWNhdGVfbGFiZWxzlIhzdWIu',
  df5: 'gAWVTAMAAAAAAACMBnBhbmRhc5SMCURhdGFGcmFtZZSTlCmBlH2UKIwEX21ncpSMHnBhbmRhcy5jb3JlLmludGVybmFscy5tYW5hZ2Vyc5SMDEJsb2NrTWFuYWdlcpSTlIwWcGFuZGFzLl9saWJzLmludGVybmFsc5SMD191bnBpY2tsZV9ibG9ja5STlIwTbnVtcHkuX2NvcmUubnVtZXJpY5SMC19mcm9tYnVmZmVylJOUKJYgAAAAAAAAAJqZmZmZmbk/MzMzMzMz0z+amZmZmZnJP5qZmZmZmdk/lIwFbnVtcHmUjAVkdHlwZZSTlIwCZjiUiYiHlFKUKEsDjAE8lE5OTkr/////Sv////9LAHSUYksCSwKGlIwBQ5R0lFKUjAhidWlsdGluc5SMBXNsaWNllJOUSwBLAksBh5RSlEsCh5RSlIWUXZQojBhwYW5kYXMuY29yZS5pbmRleGVzLmJhc2WUjApfbmV3X0luZGV4lJOUaACMBUluZGV4lJOUfZQojARkYXRhlIwTcGFuZGFzLl9saWJzLmFycmF5c5SMHF9fcHl4X3VucGlja2xlX05EQXJyYXlCYWNrZWSUk5SMDXBhbmRhcy5hcnJheXOUjAtTdHJpbmdBcnJheZSTlEofBvEEToeUUpRoAIwLU3RyaW5nRHR5cGWUk5SMBnB5dGhvbpRHf/gAAAAAAACGlFKUjBZudW1weS5fY29yZS5tdWx0aWFycmF5lIwMX3JlY29uc3RydWN0lJOUaBCMB25kYXJyYXmUk5RLAIWUQwFilIeUUpQoSwFLAoWUaBKMAk84lImIh5RSlChLA4wBfJROTk5K/////0r/////Sz90lGKJXZQojAFhlIwBYpRldJRihpRijARuYW1llE51hpRSlGgnaCl9lChoK2guaDFKHwbxBE6HlFKUaDVoNkd/+AAAAAAAAIaUUpRoO2g9SwCFlGg/h5RSlChLAUsChZRoRYldlChoSWhKZXSUYoaUYmhNTnWGlFKUZYaUUpSMBF90eXCUjAlkYXRhZnJhbWWUjAlfbWV0YWRhdGGUXZSMBWF0dHJzlH2UjAZfZmxhZ3OUfZSMF2FsbG93c19kdXBsaWNhdGVfbGFiZWxzlIhzdWIu',
  arr2: 'gAJ9cQAoWAUAAAB0YXNrc3EBXXECKFgBAAAAYXEDWAEAAABicQRlWAYAAAB2YWx1ZXNxBWNudW1weS5fY29yZS5tdWx0aWFycmF5Cl9yZWNvbnN0cnVjdApxBmNudW1weQpuZGFycmF5CnEHSwCFcQhjX2NvZGVjcwplbmNvZGUKcQlYAQAAAGJxClgGAAAAbGF0aW4xcQuGcQxScQ2HcQ5ScQ8oSwFLAksChnEQY251bXB5CmR0eXBlCnERWAIAAABmOHESiYiHcRNScRQoSwNYAQAAADxxFU5OTkr/////Sv////9LAHRxFmKJaAlYNgAAAMKawpnCmcKZwpnCmcK5P8KawpnCmcKZwpnCmcOJPzMzMzMzM8OTP8KawpnCmcKZwpnCmcOZP3EXaAuGcRhScRl0cRpidS4=',
  dict0:
    'KGRwMAooVmEKcDEKVmIKcDIKdHAzCkYwLjIKcyhnMgpnMQp0cDQKY251bXB5Ll9jb3JlLm11bHRpYXJyYXkKc2NhbGFyCnA1CihjbnVtcHkKZHR5cGUKcDYKKFZmOApwNwpJMDAKSTAxCnRwOApScDkKKEkzClY8CnAxMApOTk5JLTEKSS0xCkkwCnRwMTEKYmNfY29kZWNzCmVuY29kZQpwMTIKKFYzMzMzMzPTPwpwMTMKVmxhdGluMQpwMTQKdHAxNQpScDE2CnRwMTcKUnAxOApzLg==',
  dict4:
    'gASVhwAAAAAAAAB9lCiMAWGUjAFilIaURz/JmZmZmZmaaAJoAYaUjBZudW1weS5fY29yZS5tdWx0aWFycmF5lIwGc2NhbGFylJOUjAVudW1weZSMBWR0eXBllJOUjAJmOJSJiIeUUpQoSwOMATyUTk5OSv////9K/////0sAdJRiQwgzMzMzMzPTP5SGlFKUdS4=',
  /** Of pandas 1.5: a series of pairs, an index of two levels; as pandas 0.25 wrote a frame with texts and numbers. */
  series2:
    'gAJjcGFuZGFzLmNvcmUuc2VyaWVzClNlcmllcwpxACmBcQF9cQIoWAQAAABfbWdycQNjcGFuZGFzLmNvcmUuaW50ZXJuYWxzLm1hbmFnZXJzClNpbmdsZUJsb2NrTWFuYWdlcgpxBCmBcQUoXXEGY3BhbmRhcy5jb3JlLmluZGV4ZXMuYmFzZQpfbmV3X0luZGV4CnEHY3BhbmRhcy5jb3JlLmluZGV4ZXMubXVsdGkKTXVsdGlJbmRleApxCH1xCShYBgAAAGxldmVsc3EKXXELKGgHY3BhbmRhcy5jb3JlLmluZGV4ZXMuYmFzZQpJbmRleApxDH1xDShYBAAAAGRhdGFxDmNudW1weS5jb3JlLm11bHRpYXJyYXkKX3JlY29uc3RydWN0CnEPY251bXB5Cm5kYXJyYXkKcRBLAIVxEWNfY29kZWNzCmVuY29kZQpxElgBAAAAYnETWAYAAABsYXRpbjFxFIZxFVJxFodxF1JxGChLAUsChXEZY251bXB5CmR0eXBlCnEaWAIAAABPOHEbiYiHcRxScR0oSwNYAQAAAHxxHk5OTkr/////Sv////9LP3RxH2KJXXEgKFgBAAAAdXEhWAEAAAB2cSJldHEjYlgEAAAAbmFtZXEkTnWGcSVScSZoB2gMfXEnKGgOaA9oEEsAhXEoaBaHcSlScSooSwFLAoVxK2gdiV1xLChoIWgiZXRxLWJoJE51hnEuUnEvZVgFAAAAY29kZXNxMF1xMShoD2gQSwCFcTJoFodxM1JxNChLAUsChXE1aBpYAgAAAGkxcTaJiIdxN1JxOChLA2geTk5OSv////9K/////0sAdHE5YoloElgCAAAAAAFxOmgUhnE7UnE8dHE9YmgPaBBLAIVxPmgWh3E/UnFAKEsBSwKFcUFoOIloElgCAAAAAQBxQmgUhnFDUnFEdHFFYmVYCQAAAHNvcnRvcmRlcnFGTlgFAAAAbmFtZXNxR11xSChOTmV1hnFJUnFKYV1xS2gPaBBLAIVxTGgWh3FNUnFOKEsBSwKFcU9oGlgCAAAAZjhxUImIh3FRUnFSKEsDWAEAAAA8cVNOTk5K/////0r/////SwB0cVRiiWgSWBgAAADCmsKZwpnCmcKZwpnDiT8zMzMzMzPDkz9xVWgUhnFWUnFXdHFYYmFdcVloB2gIfXFaKGgKXXFbKGgHaAx9cVwoaA5oGGgkTnWGcV1ScV5oB2gMfXFfKGgOaCpoJE51hnFgUnFhZWgwXXFiKGgPaBBLAIVxY2gWh3FkUnFlKEsBSwKFcWZoOIloElgCAAAAAAFxZ2gUhnFoUnFpdHFqYmgPaBBLAIVxa2gWh3FsUnFtKEsBSwKFcW5oOIloElgCAAAAAQBxb2gUhnFwUnFxdHFyYmVoRk5oR11xcyhOTmV1hnF0UnF1YX1xdlgGAAAAMC4xNC4xcXd9cXgoWAQAAABheGVzcXloBlgGAAAAYmxvY2tzcXpdcXt9cXwoWAYAAAB2YWx1ZXNxfWhOWAgAAABtZ3JfbG9jc3F+Y19fYnVpbHRpbl9fCnNsaWNlCnF/SwBLAksBh3GAUnGBdWF1c3RxgmJYBAAAAF90eXBxg1gGAAAAc2VyaWVzcYRYCQAAAF9tZXRhZGF0YXGFXXGGaCRhWAUAAABhdHRyc3GHfXGIWAYAAABfZmxhZ3NxiX1xilgXAAAAYWxsb3dzX2R1cGxpY2F0ZV9sYWJlbHNxi4hzaCROdWIu',
  series4:
    'gASV4gMAAAAAAACMEnBhbmRhcy5jb3JlLnNlcmllc5SMBlNlcmllc5STlCmBlH2UKIwEX21ncpSMHnBhbmRhcy5jb3JlLmludGVybmFscy5tYW5hZ2Vyc5SMElNpbmdsZUJsb2NrTWFuYWdlcpSTlCmBlChdlIwYcGFuZGFzLmNvcmUuaW5kZXhlcy5iYXNllIwKX25ld19JbmRleJSTlIwZcGFuZGFzLmNvcmUuaW5kZXhlcy5tdWx0aZSMCk11bHRpSW5kZXiUk5R9lCiMBmxldmVsc5RdlChoDWgLjAVJbmRleJSTlH2UKIwEZGF0YZSMFW51bXB5LmNvcmUubXVsdGlhcnJheZSMDF9yZWNvbnN0cnVjdJSTlIwFbnVtcHmUjAduZGFycmF5lJOUSwCFlEMBYpSHlFKUKEsBSwKFlGgbjAVkdHlwZZSTlIwCTziUiYiHlFKUKEsDjAF8lE5OTkr/////Sv////9LP3SUYoldlCiMAXWUjAF2lGV0lGKMBG5hbWWUTnWGlFKUaA1oFX2UKGgXaBpoHUsAhZRoH4eUUpQoSwFLAoWUaCeJXZQoaCtoLGV0lGJoLk51hpRSlGWMBWNvZGVzlF2UKGgaaB1LAIWUaB+HlFKUKEsBSwKFlGgkjAJpMZSJiIeUUpQoSwNoKE5OTkr/////Sv////9LAHSUYolDAgABlHSUYmgaaB1LAIWUaB+HlFKUKEsBSwKFlGhCiUMCAQCUdJRiZYwJc29ydG9yZGVylE6MBW5hbWVzlF2UKE5OZXWGlFKUYV2UaBpoHUsAhZRoH4eUUpQoSwFLAoWUaCSMAmY4lImIh5RSlChLA4wBPJROTk5K/////0r/////SwB0lGKJQxCamZmZmZnJPzMzMzMzM9M/lHSUYmFdlGgNaBB9lChoEl2UKGgNaBV9lChoF2ghaC5OdYaUUpRoDWgVfZQoaBdoNGguTnWGlFKUZWg6XZQoaBpoHUsAhZRoH4eUUpQoSwFLAoWUaEKJQwIAAZR0lGJoGmgdSwCFlGgfh5RSlChLAUsChZRoQolDAgEAlHSUYmVoTE5oTV2UKE5OZXWGlFKUYX2UjAYwLjE0LjGUfZQojARheGVzlGgKjAZibG9ja3OUXZR9lCiMBnZhbHVlc5RoVIwIbWdyX2xvY3OUjAhidWlsdGluc5SMBXNsaWNllJOUSwBLAksBh5RSlHVhdXN0lGKMBF90eXCUjAZzZXJpZXOUjAlfbWV0YWRhdGGUXZRoLmGMBWF0dHJzlH2UjAZfZmxhZ3OUfZSMF2FsbG93c19kdXBsaWNhdGVfbGFiZWxzlIhzaC5OdWIu',
  before2:
    'gAJjcGFuZGFzLmNvcmUuZnJhbWUKRGF0YUZyYW1lCnEAKYFxAX1xAihYBQAAAF9kYXRhcQNjcGFuZGFzLmNvcmUuaW50ZXJuYWxzLm1hbmFnZXJzCkJsb2NrTWFuYWdlcgpxBCmBcQUoXXEGKGNwYW5kYXMuY29yZS5pbmRleGVzLmJhc2UKX25ld19JbmRleApxB2NwYW5kYXMuY29yZS5pbmRleGVzLmJhc2UKSW5kZXgKcQh9cQkoWAQAAABkYXRhcQpjbnVtcHkuY29yZS5tdWx0aWFycmF5Cl9yZWNvbnN0cnVjdApxC2NudW1weQpuZGFycmF5CnEMSwCFcQ1jX2NvZGVjcwplbmNvZGUKcQ5YAQAAAGJxD1gGAAAAbGF0aW4xcRCGcRFScRKHcRNScRQoSwFLBIVxFWNudW1weQpkdHlwZQpxFlgCAAAATzhxF4mIh3EYUnEZKEsDWAEAAAB8cRpOTk5K/////0r/////Sz90cRtiiV1xHChYBQAAAHRhc2tzcR1YBAAAAGNvc3RxHlgGAAAAbG9zcyB1cR9YBgAAAGxvc3MgdnEgZXRxIWJYBAAAAG5hbWVxIk51hnEjUnEkaAdjcGFuZGFzLmNvcmUuaW5kZXhlcy5yYW5nZQpSYW5nZUluZGV4CnElfXEmKGgiTlgFAAAAc3RhcnRxJ0sAWAQAAABzdG9wcShLA1gEAAAAc3RlcHEpSwF1hnEqUnErZV1xLChoC2gMSwCFcS1oEodxLlJxLyhLAUsBSwOGcTBoGYldcTEoWAEAAAB1cTJYAQAAAHZxM1gDAAAAdSt2cTRldHE1YmgLaAxLAIVxNmgSh3E3UnE4KEsBSwFLA4ZxOWgWWAIAAABpOHE6iYiHcTtScTwoSwNYAQAAADxxPU5OTkr/////Sv////9LAHRxPmKJaA5YGAAAAAEAAAAAAAAAAQAAAAAAAAACAAAAAAAAAHE/aBCGcUBScUF0cUJiaAtoDEsAhXFDaBKHcURScUUoSwFLAksDhnFGaBZYAgAAAGY4cUeJiIdxSFJxSShLA2g9Tk5OSv////9K/////0sAdHFKYoloDlg8AAAAAAAAAAAAw6A/AAAAAAAAw7h/wprCmcKZwpnCmcKZw5k/AAAAAAAAw7h/AAAAAAAAw5A/MzMzMzMzw5M/cUtoEIZxTFJxTXRxTmJlXXFPKGgHaAh9cVAoaApoC2gMSwCFcVFoEodxUlJxUyhLAUsBhXFUaBmJXXFVaB1hdHFWYmgiTnWGcVdScVhoB2gIfXFZKGgKaAtoDEsAhXFaaBKHcVtScVwoSwFLAYVxXWgZiV1xXmgeYXRxX2JoIk51hnFgUnFhaAdoCH1xYihoCmgLaAxLAIVxY2gSh3FkUnFlKEsBSwKFcWZoGYldcWcoaB9oIGV0cWhiaCJOdYZxaVJxamV9cWtYBgAAADAuMTQuMXFsfXFtKFgEAAAAYXhlc3FuaAZYBgAAAGJsb2Nrc3FvXXFwKH1xcShYBgAAAHZhbHVlc3FyaC9YCAAAAG1ncl9sb2NzcXNjX19idWlsdGluX18Kc2xpY2UKcXRLAEsBSwGHcXVScXZ1fXF3KGhyaDhoc2h0SwFLAksBh3F4UnF5dX1xeihocmhFaHNodEsCSwRLAYdxe1JxfHVldXN0cX1iWAQAAABfdHlwcX5YCQAAAGRhdGFmcmFtZXF/WAkAAABfbWV0YWRhdGFxgF1xgXViLg==',
} as const;

const bytesOf = (name: keyof typeof pickled) =>
  Uint8Array.from(atob(pickled[name]), letter => letter.charCodeAt(0));
const open = (bytes: string | Uint8Array) =>
  proposeMapping([typeof bytes === 'string' ? byteFile('x.pkl', bytes) : { name: 'x.pkl', bytes }]);
const why = async (bytes: string) => told((await open(bytes)).result).join(' ');

describe('a pickle', () => {
  it.each(['df2', 'df4', 'df5'] as const)(
    'of a frame of pandas is the table of its cells: %s',
    async name => {
      const { mapping, tables, result } = await open(bytesOf(name));
      expect(mapping).toMatchObject({ shape: 'affinity', file: 'x.pkl › frame' });
      expect(tables[0]?.preview.rows).toEqual([
        ['a', '0.1', '0.2'],
        ['b', '0.3', '0.4'],
      ]);
      expect(result.open).toEqual(['direction', 'better', 'diagonal']);
    },
  );

  it.each(['series2', 'series4'] as const)(
    'of a series with two names for each value is a list of pairs: %s',
    async name => {
      const { result } = await open(bytesOf(name));
      expect(result.words.map(englishWords).join(' ')).toContain('u helps v by 0.2');
    },
  );

  it('of a frame of an older pandas has its columns of texts and numbers', async () => {
    const { mapping, tables } = await open(bytesOf('before2'));
    expect(mapping).toMatchObject({ shape: 'wide', costs: 'column' });
    expect(tables[0]?.preview.rows[2]).toEqual(['u+v', '2', '0.4', '0.3']);
  });

  it('of a dict with an array beside its names is what JSON would be', async () => {
    const { result } = await open(bytesOf('arr2'));
    expect(result.words.map(englishWords).join(' ')).toContain('b helps a by 0.3');
  });

  it.each(['dict0', 'dict4'] as const)(
    'of a dict of pairs, numbers of NumPy among its values: %s',
    async name => {
      const { result } = await open(bytesOf(name));
      expect(result.words.map(englishWords).join(' ')).toContain('a helps b by 0.2');
      expect(result.words.map(englishWords).join(' ')).toContain('b helps a by 0.3');
    },
  );
});

describe('a pickle that wants more than data', () => {
  it.each([
    ['os.system', "cos\nsystem\n(S'echo'\ntR."],
    ['posix.system', '\x80\x04\x8c\x05posix\x8c\x06system\x93\x8c\x04echo\x85R.'],
    ['builtins.eval', '\x80\x04\x8c\x08builtins\x8c\x04eval\x93\x8c\x011\x85R.'],
    ['builtins.getattr', '\x80\x02cbuiltins\ngetattr\n.'],
    ['subprocess.Popen', "(S'ls'\nisubprocess\nPopen\n."],
    ['torch._utils._rebuild_tensor_v2', '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n.'],
  ])('is refused by name: %s', async (name, bytes) => {
    expect(await why(bytes)).toBe(
      `error: The pickle asks for “${name}”. Only data is read here, and no code is run.`,
    );
  });

  it('is refused where it refers to what stands outside of it', async () => {
    expect(await why('\x80\x02X\x01\x00\x00\x00aQ.')).toMatch(/outside of it/);
    expect(await why('\x80\x02\x82\x01.')).toMatch(/outside of it/);
  });

  it('unfolds to so many values only, however often it says the same', async () => {
    const lists = Array.from(
      { length: 40 },
      (_, i) => `](${`h${String.fromCharCode(i)}`.repeat(10)}eq${String.fromCharCode(i + 1)}`,
    );
    expect(await why(`\x80\x02]q\x00${lists.join('')}.`)).toMatch(/more than 5 million values/);
  });

  it('is read only so deep, also where it holds itself', async () => {
    expect(await why(`\x80\x02${']'.repeat(200)}${'a'.repeat(199)}.`)).toMatch(/more than 60 levels deep/);
    expect(await why('\x80\x02]q\x00h\x00a.')).toMatch(/more than 60 levels deep/);
  });

  it('gets no memory for what it only says that it holds', async () => {
    expect(await why('\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\x7f.')).toMatch(/ends before/);
    expect(await why('\x80\x02\x8b\xff\xff\xff\x7f.')).toMatch(/a number of \d+ bytes/);
    expect(await why('\x80\x02\x8b\xff\xff\xff\x00')).toMatch(/a number of \d+ bytes/);
  });

  it('may be an array that holds itself', async () => {
    const strings = 'cpandas._libs.arrays\n__pyx_unpickle_NDArrayBacked\n)Rq\x00h\x00\x85b.';
    expect(await why(`\x80\x02${strings}`)).toMatch(/holds no table/);
  });
});

it('a text that ends with a full stop is no pickle', async () => {
  expect(await why('(a text,\nin brackets).')).not.toMatch(/pickle/);
});

describe('whatever bytes a pickle holds', () => {
  const codes = fc.constantFrom(
    ...'(.012NIJKMGLFSVTUXBC]})ltdaesughjpqrcRoibPQ\n',
    ...'\x80\x81\x85\x86\x87\x88\x89\x8a\x8c\x8d\x8e\x8f\x90\x91\x92\x93\x94\x95\x96',
  );
  const piece = fc.oneof(
    codes,
    fc.constantFrom(
      'K\x01',
      'X\x01\x00\x00\x00a',
      'h\x00',
      'q\x00',
      'G?\xe0\x00\x00\x00\x00\x00\x00',
      '\x8c\x01b',
      'cnumpy\ndtype\n',
      'ccollections\nOrderedDict\n',
    ),
  );
  it('nothing is thrown, and every table is sound', { timeout: fuzzTimeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
        const files = [byteFile('x.pkl', `\x80\x04${pieces.join('')}.`)];
        expectSound(files, (await proposeMapping(files)).result);
      }),
      { numRuns: fuzzRuns },
    );
  });

  it('however a pickle is spoiled', { timeout: fuzzTimeout }, async () => {
    const edits = fc.array(fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(pickled) as (keyof typeof pickled)[])),
        edits,
        async (name, changes) => {
          const bytes = bytesOf(name);
          for (const { at, byte } of changes) bytes[2 + (at % (bytes.length - 2))] = byte;
          const files = [{ name: 'x.pkl', bytes }];
          expectSound(files, (await proposeMapping(files)).result);
        },
      ),
      { numRuns: fuzzRuns },
    );
  });
});
