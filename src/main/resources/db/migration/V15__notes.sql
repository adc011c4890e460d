-- Who is called by a note in a conversation; see package fr.aiguilleur.console.
create table mention (
    conversation_id uuid        not null references conversation on delete cascade,
    seq             bigint      not null,       -- of the note
    operator        text        not null,       -- who is called
    called_by       text        not null,       -- the name of who wrote it
    at              timestamptz not null,
    seen_at         timestamptz,                -- when they opened the conversation
    primary key (conversation_id, seq, operator)
);
create index mention_unseen on mention (operator, at) where seen_at is null;

-- Replies that operators have ready; see package fr.aiguilleur.canned.
create table canned (
    id         uuid primary key,
    title      text        not null,
    text       text        not null check (length(text) <= 600),
    keys       text        not null default '', -- other words under which it is looked for
    version    int         not null default 0,  -- a change tells which one it changes
    changed_at timestamptz not null,
    changed_by text                             -- null for those we brought
);
create unique index canned_title on canned (lower(title));

insert into canned (id, title, text, keys, changed_at)
select gen_random_uuid(), title, text, keys, now()
from (values
    ('Bonjour',
     'Bonjour, je suis {prenom}, je vous réponds maintenant. Dites-moi ce qui bloque, prenez votre temps.',
     'accueil salut début'),
    ('Je prends la suite',
     'Bonjour, je suis {prenom} et je prends la suite. J''ai lu vos messages, vous n''avez rien à répéter.',
     'relais transfert collègue'),
    ('Patientez',
     'Je cherche et je reviens vers vous dans quelques minutes. Vous pouvez laisser cette page ouverte.',
     'attente cherche minute'),
    ('Patientez (SMS)',
     'Je cherche et je vous réponds ici dans quelques minutes. Gardez votre téléphone près de vous.',
     'attente cherche minute sms'),
    ('Quel appareil ?',
     'Pour vous aider, dites-moi : vous utilisez un téléphone, une tablette ou un ordinateur ? Et de quelle marque, si vous le savez ?',
     'téléphone tablette ordinateur android iphone windows'),
    ('Quel site ?',
     'Sur quel site ou dans quelle application cela bloque ? Recopiez ici les mots que vous voyez sur l''écran, sans mot de passe ni numéro.',
     'application page message erreur écran'),
    ('Quelle commune ?',
     'Dans quelle commune habitez-vous ? Je pourrai vous proposer un lieu près de chez vous.',
     'ville code postal adresse'),
    ('Jamais de mot de passe',
     'Ne me donnez jamais votre mot de passe, ni votre numéro de carte ou de sécurité sociale. Je n''en ai pas besoin pour vous aider.',
     'secret carte sécurité numéro code'),
    ('Vers un lieu',
     'Pour une aide sur place : {lieu}, {adresse}. Horaires : {horaires}. Téléphone : {numero}. Appelez avant de vous déplacer.',
     'adresse orienter rendez-vous conseiller numérique'),
    ('Vers France services',
     'Dans une maison France services, quelqu''un fait la démarche avec vous, gratuitement. Dites-moi votre commune : je vous donne la plus proche.',
     'administration démarche papiers caf impôts ameli'),
    ('Lien vers un guide',
     'Voici la marche à suivre, pas à pas : {lien} Dites-moi où cela bloque, je reste avec vous.',
     'guide étapes tutoriel'),
    ('Promesse de rappel',
     'Je note votre demande : {besoin}. Nous vous appelons le {date}. Si vous préférez un autre moment, dites-le-moi.',
     'téléphoner rappeler date'),
    ('Cela dépasse mon rôle',
     'Je ne peux pas décider à la place de cet organisme, ni voir votre dossier. Appelez le numéro écrit sur leur courrier ou leur site : ils pourront vous répondre.',
     'dossier organisme décision refus'),
    ('Arnaque : les premiers gestes',
     'Restez calme. Ne répondez plus à ce message et ne cliquez plus. Si vous avez donné votre carte, appelez tout de suite votre banque pour faire opposition. Changez ensuite le mot de passe donné. Je reste avec vous.',
     'fraude piratage banque opposition phishing hameçonnage'),
    ('Est-ce que cela marche ?',
     'Dites-moi si cela marche maintenant. Sinon, recopiez ce que vous voyez sur l''écran : on reprend ensemble.',
     'essai vérifier encore'),
    ('Au revoir',
     'Merci de votre confiance. Si quelque chose bloque encore, écrivez-nous ici quand vous voulez. Bonne journée. {prenom}',
     'fin merci terminer')
) as ready (title, text, keys);
