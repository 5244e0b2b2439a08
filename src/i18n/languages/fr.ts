import type { CompleteTranslation } from '../keys.js';

/** The texts of the library in French. */
const fr: CompleteTranslation = {
  // feed
  loadFailed: 'Le chargement a échoué pour le moment.',
  refreshFailed: 'La mise à jour a échoué pour le moment ; les données peuvent dater.',
  retry: 'Réessayer',
  nothing: 'Il n’y a encore rien à afficher ici.',
  // events
  happeningNow: 'En ce moment',
  cancelled: 'Annulé',
  tentative: 'À confirmer',
  past: 'Passé',
  online: 'En ligne',
  join: 'Rejoindre la réunion',
  joinEvent: 'Rejoindre en ligne',
  details: 'Détails',
  organisedBy: 'Organisé par {name}',
  ownTime: '{time}, heure annoncée',
  noEvents: 'Aucun événement n’est prévu pour le moment.',
  noPastEvents: 'Aucun événement passé n’est répertorié.',
  noCalls: 'Aucune réunion n’est prévue pour le moment.',
  // calls
  nextCall: 'Prochaine réunion',
  callCancelled: 'La réunion « {label} » du {day} est annulée.',
  noNextCall: 'Le groupe {group} n’a pas de réunion prévue pour le moment.',
  noSuchGroup: 'Nous n’avons pas trouvé de groupe nommé « {name} ». Il a peut-être changé de nom.',
  groupFinished: 'Le groupe {group} a terminé ses travaux.',
  groupPage: 'Page du groupe {group}',
  notes: 'Notes et documents',
  // groups
  communityGroups: 'Groupes de la communauté',
  technicalGroups: 'Groupes de spécification technique',
  otherGroups: 'Autres groupes',
  noGroups: 'Il n’y a pas de groupe à présenter pour le moment.',
  noFinishedGroups: 'Aucun groupe n’a encore terminé ses travaux.',
  chairedBy: { one: 'Responsable : {names}', other: 'Responsables : {names}' },
  chairs: { one: 'Responsable', other: 'Responsables' },
  groupCalls: 'Réunions',
  channels: 'Canaux de communication',
  groupFolder: 'Dossier du groupe {group}',
  connection: 'Connexion',
  noGroupInfo: 'On n’en sait pas encore plus sur le groupe {group}.',
  // members
  memberCount: { one: '{number} membre', other: '{number} membres' },
  countFailed: '(nombre indisponible)',
  levelFounding: 'Membres fondateurs',
  levelFoundingFull: 'Membres titulaires depuis la période de fondation',
  levelFull: 'Membres titulaires',
  levelAssociate: 'Membres associés',
  founder: 'Fondateur',
  findMember: 'Chercher un membre',
  membersFound: { one: '{number} membre trouvé', other: '{number} membres trouvés' },
  noMemberFound: 'Aucun nom de membre ne contient « {query} ».',
  noMembers: 'Aucun membre n’est encore répertorié.',
};

export default fr;
