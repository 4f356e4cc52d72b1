import type { UnusedReason } from '../taken/columnReasons.ts';

const pattern = (text: string) => new RegExp(`^(${text})$`, 'u');

/** Names, as `plainName` gives them, of what is no loss of a task. The first that fits counts. */
const kinds: readonly (readonly [UnusedReason, RegExp])[] = [
  [
    'step',
    pattern(
      '(.*_)?(steps?|epochs?|iter(ation)?s?|updates?)|(steps?|epochs?|iter(ation)?s?)_.*|(seen_|eval_|test_|val_|valid_|train_|predict_)?(examples|samples|tokens)(_seen)?|epochen?|schritte?|époques?|pasos?|步数|轮次|迭代次数',
    ),
  ],
  [
    'date',
    pattern(
      '(.*_)?time_?stamp(_.*)?|(.*_)?date(_?time)?(_.*)?|(created|updated|modified|started|finished|completed|ended)(_?(at|on|time))?|(start|end)(_?(at|on|time))|datum|创建时间|开始时间|结束时间',
    ),
  ],
  [
    'time',
    pattern(
      '(.*_)?(run_?|wall_?(clock_?)?|train(ing)?_?|elapsed_?|total_?|cpu_?|gpu_?)?(time|runtime|walltime|duration|elapsed|seconds|secs|minutes|mins|hours|hrs|days)(_?(s|ms|sec|secs|seconds|min|mins|minutes|h|hours|total))?|(.*_)?per_second|start|end|(milli)?(ms|secs?|seconds)|laufzeit|trainingszeit|dauer|zeit|durée|temps|tiempo|duración|时间|耗时|训练时间|运行时间',
    ),
  ],
  [
    'energy',
    pattern(
      '(.*_)?(energy|energie|power|watts?|co2|kwh|emissions?|memory|mem|vram|speicher|cost_?usd|usd|eur)(_.*)?|能耗|显存|内存|(gpu|cpu|disk|network|ram)_.*',
    ),
  ],
  [
    'setting',
    pattern(
      '(.*_)?(lr|learning_?rate|weight_?decay|wd|momentum|dropout(_?(rate|p))?|batch(_?size)?|bs|eps|epsilon|optimi[sz]er|scheduler|warm_?up.*|patience|(grad(ient)?_?)?clip(_?norm)?|grad_accum.*|activation|nonlinearity|penalty|regulari[sz]ation|augment(ation)?)|(num|n|nr|number_of|no_of)_?(layers?|hidden.*|heads|blocks|units|neurons|channels|filters|experts|workers|gpus|nodes)|(hidden|embed(ding)?|d|model|latent|feature|ff|mlp)_?(size|dims?|units?|layers?|channels?|width)|(heads|layers?|units|neurons|hidden|channels|filters|kernel_?size|stride|d_?model|d_?ff|max_?(len|length|norm)|num_?workers|warm_?start)|hyper_?param.*|lernrate|学习率|批大小|taux_d_apprentissage|tasa_de_aprendizaje',
    ),
  ],
  [
    'counter',
    pattern(
      '(n|num|nr|no|number|counts?|support|counter|anzahl|#|index|idx|unnamed.*|row(_?(name|id|number))?|p?pid|process_?id|branch(_?(id|no))?|rank|local_rank|world_size|worker|attempts?|restarts?|port|node|job_?id|version|序号|编号|数量)|(n|num|nr|number_of|no_of|anzahl)_?tasks|(n|num|nr|number_of|no_of|anzahl)_[\\p{L}_]+|(total_tasks|task_?count)|[\\p{L}_]+_(count|counter|idx|p?pid|rank|ranking)|(rank|ranking)_.*|ranking|(row|run|trial|job|gpu|sample|global)_index',
    ),
  ],
  [
    'total',
    pattern(
      '(total|sum|overall|avg|average|mean|summe|gesamt|mittel(wert)?)(_?(loss|score|error|metric))?|(total|sum|avg|average|mean|overall|combined)_(.*_)?loss|loss_?sum|(avg|average|mean|total|overall|macro|micro)_(acc|accuracy|score|f1|auc|error)|(delta|δ|∆)_?(m|mtl|p)(_?%|_pct|_percent)?',
    ),
  ],
  [
    'about',
    pattern(
      'tags?|notes?|comments?|user(_?name)?|host(_?name)?|sweep|commit|git.*|description|heartbeat.*|entity|project|group|job_?type|path|url|file(_?name)?|link|author|device|hardware|machine|bemerkung(en)?|kommentar|备注|说明',
    ),
  ],
];

/** Why a column of this name is no loss of a task, if it is called like nothing else; `undefined` where its name does not say. */
export function unusedByName(column: string, plain: string): UnusedReason | undefined {
  const name = column.toLowerCase();
  if (/__(min|max)$/.test(name)) return 'bounds';
  if (/^_(step|runtime|timestamp|wandb)/.test(name))
    return /timestamp/.test(name) ? 'date' : /runtime/.test(name) ? 'time' : 'step';
  const found = kinds.find(([, kind]) => kind.test(plain))?.[0];
  if (found) return found;
  if (/^(system|_wandb|sys)[./_]/.test(name)) return 'energy';
  if (/^(config|params?|hparams|hyper_?parameters?|args|cfg|user_attrs)[./_]/.test(name)) return 'setting';
  return /^(tags|system_attrs|datetime|intermediate_values)[./_]/.test(name) ? 'about' : undefined;
}
