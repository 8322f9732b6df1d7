<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttachmentWords</name>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>Tarjeta de contacto</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texto</translation>
    </message>
    <message>
        <source>It is still being fetched from the provider. It appears here by itself.</source>
        <translation>Aún se está descargando del proveedor. Aparece aquí solo.</translation>
    </message>
    <message>
        <source>It could not be fetched: the provider has it no more, or it was too large.</source>
        <translation>No se pudo descargar: el proveedor ya no lo tiene, o era demasiado grande.</translation>
    </message>
    <message>
        <source>Only its address is kept here. It is not fetched from there, so that nobody is told that you looked.</source>
        <translation>Aquí solo se guarda su dirección. No se descarga de ahí, para que nadie sepa que se miró.</translation>
    </message>
    <message>
        <source>It was erased.</source>
        <translation>Se borró.</translation>
    </message>
    <message>
        <source>Its file is missing in the workspace. A backup may still have it.</source>
        <translation>Su archivo falta en el espacio de trabajo. Quizá esté en una copia de seguridad.</translation>
    </message>
    <message>
        <source>Its file is damaged and is not used. A backup may still have it.</source>
        <translation>Su archivo está dañado y no se usa. Quizá esté en una copia de seguridad.</translation>
    </message>
    <message>
        <source>It is too large to be shown here. It can be saved.</source>
        <translation>Es demasiado grande para mostrarse aquí. Se puede guardar.</translation>
    </message>
    <message>
        <source>It is no picture that can be shown here. It can be saved.</source>
        <translation>No es una imagen que se pueda mostrar aquí. Se puede guardar.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>still being fetched</source>
        <translation>descargando</translation>
    </message>
    <message>
        <source>could not be fetched</source>
        <translation>no se pudo descargar</translation>
    </message>
    <message>
        <source>only a link</source>
        <translation>solo un enlace</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>Before you go on</source>
        <translation>Antes de continuar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Opened by the recovery code</source>
        <translation>Se abrió con el código de recuperación</translation>
    </message>
    <message>
        <source>Is the passphrase forgotten, or the keychain gone? Set a new passphrase. Has somebody seen the code? Make a new one. Both are in the settings, under “Encryption, recovery”.</source>
        <translation>¿Se olvidó la frase de contraseña o se perdió el llavero? Establecer una frase nueva. ¿Alguien vio el código? Crear uno nuevo. Ambas cosas están en la configuración, en “Cifrado, recuperación”.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir ahí</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>A value is not valid.</source>
        <translation>Un valor no es válido.</translation>
    </message>
    <message>
        <source>Look at the details and correct it.</source>
        <translation>Revisar los detalles y corregirlo.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Ya no está ahí.</translation>
    </message>
    <message>
        <source>Somebody may have removed it. Load again.</source>
        <translation>Quizá alguien lo quitó. Cargar de nuevo.</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>Ya existe uno.</translation>
    </message>
    <message>
        <source>Use that one, or choose another name.</source>
        <translation>Usar ese o elegir otro nombre.</translation>
    </message>
    <message>
        <source>A rule forbids it. Nothing was sent.</source>
        <translation>Una regla lo prohíbe. No se envió nada.</translation>
    </message>
    <message>
        <source>See the reason in the details.</source>
        <translation>El motivo está en los detalles.</translation>
    </message>
    <message>
        <source>The program is closing. Nothing was done.</source>
        <translation>El programa se está cerrando. No se hizo nada.</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>Iniciarlo de nuevo.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing more is done.</source>
        <translation>Se detuvo. No se hace nada más.</translation>
    </message>
    <message>
        <source>Start again when you are ready.</source>
        <translation>Empezar de nuevo cuando se desee.</translation>
    </message>
    <message>
        <source>Another program has this workspace open.</source>
        <translation>Otro programa tiene abierto este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Close the other one, then try again.</source>
        <translation>Cerrar el otro y volver a intentar.</translation>
    </message>
    <message>
        <source>The store failed its integrity check.</source>
        <translation>El almacén no pasó la comprobación de integridad.</translation>
    </message>
    <message>
        <source>Stop writing to it and restore a backup.</source>
        <translation>Dejar de escribir en él y restaurar una copia de seguridad.</translation>
    </message>
    <message>
        <source>This is not a Switchboard store.</source>
        <translation>Este no es un almacén de Switchboard.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elegir otra carpeta.</translation>
    </message>
    <message>
        <source>A newer version of Switchboard made this.</source>
        <translation>Lo creó una versión más nueva de Switchboard.</translation>
    </message>
    <message>
        <source>Install that version, then open it again.</source>
        <translation>Instalar esa versión y abrirlo de nuevo.</translation>
    </message>
    <message>
        <source>This is not supported here.</source>
        <translation>Esto no se admite aquí.</translation>
    </message>
    <message>
        <source>See the details for what is.</source>
        <translation>Los detalles dicen qué se admite.</translation>
    </message>
    <message>
        <source>The key does not open this store.</source>
        <translation>La clave no abre este almacén.</translation>
    </message>
    <message>
        <source>Use the recovery code.</source>
        <translation>Usar el código de recuperación.</translation>
    </message>
    <message>
        <source>The keychain is locked or absent.</source>
        <translation>El llavero está bloqueado o no existe.</translation>
    </message>
    <message>
        <source>Unlock it, or open with the passphrase.</source>
        <translation>Desbloquearlo o abrir con la frase de contraseña.</translation>
    </message>
    <message>
        <source>The store could not be read or written.</source>
        <translation>No se pudo leer o escribir el almacén.</translation>
    </message>
    <message>
        <source>Check that the disk is not full, then try again.</source>
        <translation>Comprobar que el disco no esté lleno y volver a intentar.</translation>
    </message>
    <message>
        <source>The provider cannot be reached. Nothing was submitted.</source>
        <translation>No se puede contactar al proveedor. No se le entregó nada.</translation>
    </message>
    <message>
        <source>Usually nothing: it is tried again by itself.</source>
        <translation>Por lo general, nada: se intenta de nuevo automáticamente.</translation>
    </message>
    <message>
        <source>The provider refused it.</source>
        <translation>El proveedor lo rechazó.</translation>
    </message>
    <message>
        <source>See its answer in the details.</source>
        <translation>Su respuesta está en los detalles.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>No llegó respuesta a tiempo.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Volver a intentar en un momento.</translation>
    </message>
    <message>
        <source>Something went wrong inside Switchboard.</source>
        <translation>Algo falló dentro de Switchboard.</translation>
    </message>
    <message>
        <source>Try again; if it stays, send the details to your admin.</source>
        <translation>Volver a intentar; si continúa, enviar los detalles al administrador.</translation>
    </message>
    <message>
        <source>a text of at most 4,096 characters is expected</source>
        <translation>se espera un texto de 4,096 caracteres como máximo</translation>
    </message>
    <message>
        <source>a country of two letters, such as US is expected</source>
        <translation>se espera un país de dos letras, como US</translation>
    </message>
    <message>
        <source>a whole number from 0 to 86,400 is expected</source>
        <translation>se espera un número entero de 0 a 86,400</translation>
    </message>
    <message>
        <source>an amount such as 25 or 25.50 is expected</source>
        <translation>se espera un importe como 25 o 25.50</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>se espera true o false</translation>
    </message>
    <message>
        <source>a sender needs a number or a service</source>
        <translation>un remitente necesita un número o un servicio</translation>
    </message>
    <message>
        <source>no such sender</source>
        <translation>no existe ese remitente</translation>
    </message>
    <message>
        <source>not a phone number</source>
        <translation>no es un número de teléfono</translation>
    </message>
    <message>
        <source>an account id is AC and 32 hexadecimal digits</source>
        <translation>el id de una cuenta es AC y 32 dígitos hexadecimales</translation>
    </message>
    <message>
        <source>a user is the account&apos;s id or an API key (SK and 32 hexadecimal digits)</source>
        <translation>el usuario es el id de la cuenta o una clave de API (SK y 32 dígitos hexadecimales)</translation>
    </message>
    <message>
        <source>no auth token or API key secret</source>
        <translation>falta el token de autenticación o el secreto de la clave de API</translation>
    </message>
    <message>
        <source>the base URL must be an https address</source>
        <translation>la URL base debe ser una dirección https</translation>
    </message>
    <message>
        <source>plain http is for this computer only; use https</source>
        <translation>http sin cifrar es solo para esta computadora; usar https</translation>
    </message>
    <message>
        <source>the base URL may hold no credentials, query or fragment</source>
        <translation>la URL base no puede llevar credenciales, consulta ni fragmento</translation>
    </message>
</context>
<context>
    <name>FateWords</name>
    <message>
        <source>Queued</source>
        <translation>En cola</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programado</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Aceptado</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Remitido</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Enviado</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Entregado</translation>
    </message>
    <message>
        <source>Partly delivered</source>
        <translation>Entregado en parte</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallido</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Voz</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>Store</source>
        <translation>Almacén</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>Interruptores</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Reloj</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Cola</translation>
    </message>
    <message>
        <source>Audit chain</source>
        <translation>Cadena de auditoría</translation>
    </message>
    <message>
        <source>Files of messages</source>
        <translation>Archivos de los mensajes</translation>
    </message>
    <message>
        <source>States</source>
        <translation>Estados</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Passes its integrity check.</source>
        <translation>Pasa la comprobación de integridad.</translation>
    </message>
    <message>
        <source>The workspace opens by: %1.</source>
        <translation>El espacio de trabajo se abre con: %1.</translation>
    </message>
    <message>
        <source>There is no recovery code. Make one under Security, and write it down.</source>
        <translation>No hay código de recuperación. Crear uno en Cifrado y anotarlo.</translation>
    </message>
    <message>
        <source>Read, and nothing is switched off.</source>
        <translation>Leídos, y nada está apagado.</translation>
    </message>
    <message>
        <source>flags.json: %1. What it does not say is off: mend the file.</source>
        <translation>flags.json: %1. Lo que no menciona está apagado: corregir el archivo.</translation>
    </message>
    <message>
        <source>Texts are switched off in flags.json (&quot;channel.sms&quot;). Nothing leaves until it is true.</source>
        <translation>Los mensajes de texto están apagados en flags.json (&quot;channel.sms&quot;). Nada sale hasta que sea true.</translation>
    </message>
    <message>
        <source>Plausible (%1).</source>
        <translation>Creíble (%1).</translation>
    </message>
    <message>
        <source>It says %1, which is long past. Set this computer&apos;s clock.</source>
        <translation>Dice %1, que pasó hace mucho. Ajustar el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>It says %1, but the newest event is of %2. Set this computer&apos;s clock.</source>
        <translation>Dice %1, pero el evento más nuevo es de %2. Ajustar el reloj de esta computadora.</translation>
    </message>
    <message>
        <source>Moves: %1 waiting, %2 held.</source>
        <translation>Avanza: %1 en espera, %2 retenidos.</translation>
    </message>
    <message>
        <source>%3 texts need your decision. Search the history for status:in_doubt.</source>
        <translation>%3 mensajes necesitan una decisión. Buscar status:in_doubt en el historial.</translation>
    </message>
    <message>
        <source>%4 texts waited in the backup that was put back, and may have left before. Search the history for status:held, then send each or not.</source>
        <translation>%4 mensajes esperaban en la copia de seguridad que se restauró y quizá ya salieron. Buscar status:held en el historial y decidir si enviar cada uno.</translation>
    </message>
    <message>
        <source>The oldest text waits since %5. Look at the providers.</source>
        <translation>El mensaje más antiguo espera desde %5. Revisar los proveedores.</translation>
    </message>
    <message>
        <source>Holds over %1 events.</source>
        <translation>Correcta en %1 eventos.</translation>
    </message>
    <message>
        <source>Breaks at event %1: somebody changed the store by hand.</source>
        <translation>Se rompe en el evento %1: alguien cambió el almacén a mano.</translation>
    </message>
    <message>
        <source>All there: %1.</source>
        <translation>Todos están: %1.</translation>
    </message>
    <message>
        <source>%1 of %2 are missing. Put those back that lie in the .media folder of a backup.</source>
        <translation>Faltan %1 de %2. Devolver los que estén en la carpeta .media de una copia de seguridad.</translation>
    </message>
    <message>
        <source>Those of %1 messages are what their events add up to.</source>
        <translation>Los de %1 mensajes coinciden con la suma de sus eventos.</translation>
    </message>
    <message>
        <source>%1 differed from their events and were made again.</source>
        <translation>%1 no coincidían con sus eventos y se rehicieron.</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Al día.</translation>
    </message>
    <message>
        <source>Not usable yet (%1). It is made again in the background.</source>
        <translation>Aún no se puede usar (%1). Se rehace en segundo plano.</translation>
    </message>
    <message>
        <source>%1 answers and takes the credentials.</source>
        <translation>%1 responde y acepta las credenciales.</translation>
    </message>
    <message>
        <source>There is none. Add an account under Providers.</source>
        <translation>No hay ninguno. Agregar una cuenta en Proveedores.</translation>
    </message>
    <message>
        <source>%1 cannot be reached (%2). Check the network.</source>
        <translation>No se puede contactar a %1 (%2). Revisar la red.</translation>
    </message>
    <message>
        <source>%1 refuses (%2 %3). Enter working credentials under Providers.</source>
        <translation>%1 rechaza (%2 %3). Ingresar credenciales válidas en Proveedores.</translation>
    </message>
    <message>
        <source>%1 waits (%2). Enter working credentials under Providers.</source>
        <translation>%1 espera (%2). Ingresar credenciales válidas en Proveedores.</translation>
    </message>
    <message>
        <source>Could not be looked at: %1.</source>
        <translation>No se pudo revisar: %1.</translation>
    </message>
    <message>
        <source>Damaged (%1). Restore from a backup.</source>
        <translation>Dañado (%1). Restaurar desde una copia de seguridad.</translation>
    </message>
    <message>
        <source>Somebody paused %1. Resume it under Providers.</source>
        <translation>Alguien puso %1 en pausa. Reanudarlo en Proveedores.</translation>
    </message>
</context>
<context>
    <name>HistoryColumns</name>
    <message>
        <source>d MMM HH:mm</source>
        <translation>d MMM HH:mm</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Attachment</source>
        <translation>Adjunto</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Número o correo</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Our number</source>
        <translation>Nuestro número</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Cost $</source>
        <translation>Costo $</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>d MMM yyyy HH:mm</source>
        <translation>d MMM yyyy HH:mm</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Entrante</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Saliente</translation>
    </message>
</context>
<context>
    <name>HistoryPrint</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Messages: %1</source>
        <translation>Mensajes: %1</translation>
    </message>
    <message>
        <source>Printed %1, times in %2</source>
        <translation>Impreso %1, horas en %2</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 mensajes</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
</context>
<context>
    <name>InboxActions</name>
    <message>
        <source>Next conversation</source>
        <translation>Conversación siguiente</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversación anterior</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Ir a los mensajes</translation>
    </message>
    <message>
        <source>Send, or add the note</source>
        <translation>Enviar, o agregar la nota</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como resuelta</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marcar como no leída</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Marcar como spam</translation>
    </message>
    <message>
        <source>Block the number</source>
        <translation>Bloquear el número</translation>
    </message>
    <message>
        <source>Choose for several</source>
        <translation>Elegir varias</translation>
    </message>
    <message>
        <source>Take back the last</source>
        <translation>Retirar el último</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Abrir la persona</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Copiar el número</translation>
    </message>
    <message>
        <source>What happened to the newest message</source>
        <translation>Qué pasó con el mensaje más nuevo</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Show open</source>
        <translation>Mostrar abiertas</translation>
    </message>
    <message>
        <source>Show unread</source>
        <translation>Mostrar sin leer</translation>
    </message>
    <message>
        <source>Show mine</source>
        <translation>Mostrar mías</translation>
    </message>
    <message>
        <source>Show snoozed</source>
        <translation>Mostrar pospuestas</translation>
    </message>
    <message>
        <source>Show done</source>
        <translation>Mostrar resueltas</translation>
    </message>
    <message>
        <source>Show spam</source>
        <translation>Mostrar spam</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>Abrir el adjunto</translation>
    </message>
    <message>
        <source>Save attachment as…</source>
        <translation>Guardar el adjunto como…</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>Error %1: %2</source>
        <translation>Error %1: %2</translation>
    </message>
    <message>
        <source>The provider refused it.</source>
        <translation>El proveedor lo rechazó.</translation>
    </message>
    <message>
        <source>Nobody can tell whether it went. Resend may send it twice; leaving it may mean it never arrives.</source>
        <translation>Nadie puede saber si salió. Reenviarlo puede enviarlo dos veces; dejarlo puede significar que nunca llegue.</translation>
    </message>
    <message>
        <source>The provider is asked whether it has it.</source>
        <translation>Se le pregunta al proveedor si lo tiene.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>No enviar</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Resend</source>
        <translation>Reenviar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>It was not sent before its time ran out.</source>
        <translation>No se envió antes de que venciera su plazo.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>There is neither a name nor an address.</source>
        <translation>No hay nombre ni dirección.</translation>
    </message>
    <message>
        <source>This address is in the form already.</source>
        <translation>Esta dirección ya está en el formulario.</translation>
    </message>
    <message>
        <source>This is no phone number.</source>
        <translation>Este no es un número de teléfono.</translation>
    </message>
    <message>
        <source>Write the number with its country code, like +1.</source>
        <translation>Escribir el número con su código de país, como +1.</translation>
    </message>
    <message>
        <source>There is no such country code.</source>
        <translation>No existe ese código de país.</translation>
    </message>
    <message>
        <source>The number is too short.</source>
        <translation>El número es demasiado corto.</translation>
    </message>
    <message>
        <source>The number is too long.</source>
        <translation>El número es demasiado largo.</translation>
    </message>
    <message>
        <source>No number of this country has so many digits.</source>
        <translation>Ningún número de este país tiene tantos dígitos.</translation>
    </message>
    <message>
        <source>The area code is missing.</source>
        <translation>Falta el código de área.</translation>
    </message>
    <message>
        <source>An email address has an @.</source>
        <translation>Una dirección de correo lleva @.</translation>
    </message>
    <message>
        <source>Something is missing before the @.</source>
        <translation>Falta algo antes de la @.</translation>
    </message>
    <message>
        <source>Something is missing after the @.</source>
        <translation>Falta algo después de la @.</translation>
    </message>
    <message>
        <source>The part after the @ is not whole; it ends like “.com”.</source>
        <translation>La parte después de la @ no está completa; termina como “.com”.</translation>
    </message>
    <message>
        <source>The part after the @ is no internet domain.</source>
        <translation>La parte después de la @ no es un dominio de internet.</translation>
    </message>
    <message>
        <source>A character after the @ cannot be there.</source>
        <translation>Un carácter después de la @ no puede estar ahí.</translation>
    </message>
    <message>
        <source>A character before the @ cannot be there.</source>
        <translation>Un carácter antes de la @ no puede estar ahí.</translation>
    </message>
    <message>
        <source>A dot stands where it cannot be.</source>
        <translation>Hay un punto donde no puede haberlo.</translation>
    </message>
    <message>
        <source>Only plain letters can stand before the @.</source>
        <translation>Antes de la @ solo puede haber letras simples.</translation>
    </message>
    <message>
        <source>This person has no number and no email address.</source>
        <translation>Esta persona no tiene número ni dirección de correo.</translation>
    </message>
    <message>
        <source>The address belongs to somebody with another external id.</source>
        <translation>La dirección pertenece a alguien con otro id externo.</translation>
    </message>
    <message>
        <source>The external id is one person’s, the address another’s.</source>
        <translation>El id externo es de una persona y la dirección, de otra.</translation>
    </message>
    <message>
        <source>Its addresses belong to several people.</source>
        <translation>Sus direcciones pertenecen a varias personas.</translation>
    </message>
    <message>
        <source>This is no date like 2026-12-01.</source>
        <translation>Esta no es una fecha como 2026-12-01.</translation>
    </message>
    <message>
        <source>The row has more or fewer columns than the first.</source>
        <translation>La fila tiene más o menos columnas que la primera.</translation>
    </message>
    <message>
        <source>The row has fewer columns than the first.</source>
        <translation>La fila tiene menos columnas que la primera.</translation>
    </message>
    <message>
        <source>The row has more columns than the first.</source>
        <translation>La fila tiene más columnas que la primera.</translation>
    </message>
    <message>
        <source>A quotation mark is never closed.</source>
        <translation>Unas comillas nunca se cierran.</translation>
    </message>
    <message>
        <source>Its bytes are no text.</source>
        <translation>Sus bytes no son texto.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>No file can be made there.</source>
        <translation>No se puede crear un archivo ahí.</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>No importar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre de pila</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellido</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Kind of phone</source>
        <translation>Tipo de teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Kind of email</source>
        <translation>Tipo de correo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Next step, when</source>
        <translation>Próximo paso, cuándo</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Id externo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Field of its own</source>
        <translation>Campo propio</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persona</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 personas</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Mobile</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message>
        <source>Wrote STOP</source>
        <translation>Escribió STOP</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Opted out at the provider</source>
        <translation>De baja con el proveedor</translation>
    </message>
    <message>
        <source>Put on the list by hand</source>
        <translation>Agregado a la lista a mano</translation>
    </message>
    <message>
        <source>Blocked by an agent</source>
        <translation>Bloqueado por un agente</translation>
    </message>
    <message>
        <source>Opted out in an imported list</source>
        <translation>De baja en una lista importada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>from the number&apos;s area</source>
        <translation>según el código de área</translation>
    </message>
    <message>
        <source>from the property</source>
        <translation>según el inmueble</translation>
    </message>
    <message>
        <source>Assigned to %1.</source>
        <translation>Asignada a %1.</translation>
    </message>
    <message>
        <source>%1 took it, %2.</source>
        <translation>%1 la tomó, %2.</translation>
    </message>
    <message>
        <source>Assigned to %1 by %2, %3.</source>
        <translation>Asignada a %1 por %2, %3.</translation>
    </message>
    <message>
        <source>From %1, the only number there is.</source>
        <translation>Desde %1, el único número que hay.</translation>
    </message>
    <message>
        <source>From %1, the number for new texts.</source>
        <translation>Desde %1, el número para mensajes nuevos.</translation>
    </message>
    <message>
        <source>Answered last by %1, %2.</source>
        <translation>Última respuesta por %1, %2.</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>No opt-out</source>
        <translation>Sin baja</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Inbox</source>
        <translation>Bandeja</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Campañas</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Plantillas</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Analytics</source>
        <translation>Análisis</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimentos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
</context>
<context>
    <name>ProviderWords</name>
    <message>
        <source>The provider answered %1: %2 %3</source>
        <translation>El proveedor respondió %1: %2 %3</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Sin contacto</translation>
    </message>
    <message>
        <source>No answer came (%1). Check the network, and the address of the provider where another one is set.</source>
        <translation>No llegó respuesta (%1). Revisar la red, y la dirección del proveedor si se configuró otra.</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>No utilizable</translation>
    </message>
    <message>
        <source>%1: %2. Enter it again.</source>
        <translation>%1: %2. Ingresarlo de nuevo.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>En espera</translation>
    </message>
    <message>
        <source>The provider does not accept the credentials, so nothing is sent. Enter them again; what waits goes on then.</source>
        <translation>El proveedor no acepta las credenciales, así que no se envía nada. Ingresarlas de nuevo; lo que espera continúa entonces.</translation>
    </message>
    <message>
        <source>The account or the number is set up wrong at the provider, so nothing is sent. Mend it there, then enter the account again.</source>
        <translation>La cuenta o el número está mal configurado con el proveedor, así que no se envía nada. Corregirlo ahí y luego ingresar la cuenta de nuevo.</translation>
    </message>
    <message>
        <source>Nothing is sent (%1).</source>
        <translation>No se envía nada (%1).</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>Sin probar</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>Cuenta %1</translation>
    </message>
    <message>
        <source>The credentials work, but the account is %1. Sign in at the provider and see why.</source>
        <translation>Las credenciales funcionan, pero la cuenta está %1. Entrar en el sitio del proveedor y ver por qué.</translation>
    </message>
    <message>
        <source>Ok, limited key</source>
        <translation>Bien, clave limitada</translation>
    </message>
    <message>
        <source>The key may send, but not read the account itself. That is enough.</source>
        <translation>La clave puede enviar, pero no leer la cuenta misma. Con eso basta.</translation>
    </message>
    <message>
        <source>Ok, trial</source>
        <translation>Bien, de prueba</translation>
    </message>
    <message>
        <source>A trial account texts numbers that were verified at the provider, and nobody else.</source>
        <translation>Una cuenta de prueba solo envía a números verificados con el proveedor.</translation>
    </message>
    <message>
        <source>Ok</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>%1, practice</source>
        <translation>%1, práctica</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>The credentials work. Nothing is sent or fetched until you resume it.</source>
        <translation>Las credenciales funcionan. No se envía ni se recibe nada hasta reanudarla.</translation>
    </message>
</context>
<context>
    <name>QueryProblem</name>
    <message>
        <source>A quotation mark is open. Close it behind the phrase.</source>
        <translation>Hay unas comillas abiertas. Cerrarlas después de la frase.</translation>
    </message>
    <message>
        <source>A bracket is open. Close it.</source>
        <translation>Hay un paréntesis abierto. Cerrarlo.</translation>
    </message>
    <message>
        <source>A bracket is closed that was never opened.</source>
        <translation>Se cierra un paréntesis que nunca se abrió.</translation>
    </message>
    <message>
        <source>A word is missing before or behind AND, OR or NOT.</source>
        <translation>Falta una palabra antes o después de AND, OR o NOT.</translation>
    </message>
    <message>
        <source>A value is missing behind the colon.</source>
        <translation>Falta un valor después de los dos puntos.</translation>
    </message>
    <message>
        <source>This is no date. Write it as 2026-11-17 or 2026-11.</source>
        <translation>Esta no es una fecha. Escribirla como 2026-11-17 o 2026-11.</translation>
    </message>
    <message>
        <source>Conditions hold all together: one cannot stand beside OR.</source>
        <translation>Las condiciones valen todas juntas: ninguna puede ir con OR.</translation>
    </message>
    <message>
        <source>NOT before brackets takes either words or one condition.</source>
        <translation>NOT antes de paréntesis admite palabras o una sola condición.</translation>
    </message>
    <message>
        <source>There are too many brackets in one another.</source>
        <translation>Hay demasiados paréntesis unos dentro de otros.</translation>
    </message>
    <message>
        <source>The search is too long.</source>
        <translation>La búsqueda es demasiado larga.</translation>
    </message>
    <message>
        <source>The search is not understood here.</source>
        <translation>Aquí no se entiende la búsqueda.</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>This person opted out. Nothing goes to them until they opt in again.</source>
        <translation>Esta persona se dio de baja. No se le envía nada hasta que vuelva a darse de alta.</translation>
    </message>
    <message>
        <source>An agent blocked this address. Nothing goes to it until somebody unblocks it.</source>
        <translation>Un agente bloqueó esta dirección. No se le envía nada hasta que alguien la desbloquee.</translation>
    </message>
    <message>
        <source>The provider says that this person opted out. Nothing goes to them until they opt in again.</source>
        <translation>El proveedor dice que esta persona se dio de baja. No se le envía nada hasta que vuelva a darse de alta.</translation>
    </message>
    <message>
        <source>It is not known whether the same text has reached this person. This one waits until it is.</source>
        <translation>No se sabe si el mismo texto le llegó a esta persona. Este espera hasta que se sepa.</translation>
    </message>
    <message>
        <source>Its text or its recipient cannot be read from this workspace. It is tried again in a day.</source>
        <translation>Su texto o su destinatario no se puede leer desde este espacio de trabajo. Se intenta de nuevo en un día.</translation>
    </message>
    <message>
        <source>It waited when the backup was made that was restored since, and may have left before. Sending it may send it twice.</source>
        <translation>Esperaba cuando se hizo la copia de seguridad que después se restauró, y quizá ya salió. Enviarlo puede enviarlo dos veces.</translation>
    </message>
    <message>
        <source>A person decided to send it.</source>
        <translation>Una persona decidió enviarlo.</translation>
    </message>
    <message>
        <source>The spend limit of today is reached. It goes on tomorrow, or when the limit is raised.</source>
        <translation>Se alcanzó el límite de gasto de hoy. Continúa mañana, o cuando se suba el límite.</translation>
    </message>
    <message>
        <source>It is night where this person lives. It goes when their day begins.</source>
        <translation>Es de noche donde vive esta persona. Sale cuando empiece su día.</translation>
    </message>
    <message>
        <source>Sending is switched off in this workspace.</source>
        <translation>El envío está apagado en este espacio de trabajo.</translation>
    </message>
    <message>
        <source>There is no text and no picture in it.</source>
        <translation>No tiene texto ni imagen.</translation>
    </message>
    <message>
        <source>The text is longer than a message may be.</source>
        <translation>El texto es más largo de lo que puede ser un mensaje.</translation>
    </message>
    <message>
        <source>More pictures and files are attached than a message may carry.</source>
        <translation>Tiene más imágenes y archivos adjuntos de los que admite un mensaje.</translation>
    </message>
    <message>
        <source>Its address is not a phone number.</source>
        <translation>Su dirección no es un número de teléfono.</translation>
    </message>
    <message>
        <source>It would go from a number to the same number.</source>
        <translation>Iría de un número al mismo número.</translation>
    </message>
    <message>
        <source>No provider is set up that could send it.</source>
        <translation>No hay configurado ningún proveedor que pueda enviarlo.</translation>
    </message>
    <message>
        <source>The provider does not accept the account&apos;s credentials.</source>
        <translation>El proveedor no acepta las credenciales de la cuenta.</translation>
    </message>
    <message>
        <source>The provider could not be reached, so it was not handed over.</source>
        <translation>No se pudo contactar al proveedor, así que no se le entregó.</translation>
    </message>
    <message>
        <source>No secure connection to the provider could be made, so it was not handed over.</source>
        <translation>No se pudo establecer una conexión segura con el proveedor, así que no se le entregó.</translation>
    </message>
    <message>
        <source>Switchboard was closed before it was handed over.</source>
        <translation>Switchboard se cerró antes de entregarlo.</translation>
    </message>
    <message>
        <source>The provider did not answer in time.</source>
        <translation>El proveedor no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The connection broke while it was handed over.</source>
        <translation>La conexión se cortó mientras se entregaba.</translation>
    </message>
    <message>
        <source>The provider had an error of its own and did not say whether it took it.</source>
        <translation>El proveedor tuvo un error propio y no dijo si lo aceptó.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer could not be understood.</source>
        <translation>No se pudo entender la respuesta del proveedor.</translation>
    </message>
    <message>
        <source>Switchboard ended unexpectedly while it was handed over.</source>
        <translation>Switchboard terminó de forma inesperada mientras se entregaba.</translation>
    </message>
    <message>
        <source>The provider has a message to this person from that moment, but with another text.</source>
        <translation>El proveedor tiene un mensaje a esta persona de ese momento, pero con otro texto.</translation>
    </message>
    <message>
        <source>The provider does not have it.</source>
        <translation>El proveedor no lo tiene.</translation>
    </message>
    <message>
        <source>A person decided to send it again.</source>
        <translation>Una persona decidió enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Left as it is: it may or may not have arrived.</source>
        <translation>Se dejó como está: quizá llegó, quizá no.</translation>
    </message>
    <message>
        <source>It was taken back before it left.</source>
        <translation>Se retiró antes de salir.</translation>
    </message>
    <message>
        <source>The person was erased.</source>
        <translation>La persona se borró.</translation>
    </message>
    <message>
        <source>It was not sent before its time ran out.</source>
        <translation>No se envió antes de que venciera su plazo.</translation>
    </message>
    <message>
        <source>The provider&apos;s account is suspended or may not send.</source>
        <translation>La cuenta con el proveedor está suspendida o no puede enviar.</translation>
    </message>
    <message>
        <source>The provider does not know this number as one that can be written to.</source>
        <translation>El proveedor no conoce este número como uno al que se pueda escribir.</translation>
    </message>
    <message>
        <source>The provider or the carrier blocks messages to this number.</source>
        <translation>El proveedor o la operadora bloquea los mensajes a este número.</translation>
    </message>
    <message>
        <source>The sender&apos;s number may not be shown to this person.</source>
        <translation>El número remitente no se puede mostrar a esta persona.</translation>
    </message>
    <message>
        <source>The provider has more messages of this sender waiting than it takes.</source>
        <translation>El proveedor tiene en espera más mensajes de este remitente de los que acepta.</translation>
    </message>
    <message>
        <source>This number is on a list of people who must not be written to.</source>
        <translation>Este número está en una lista de personas a las que no se debe escribir.</translation>
    </message>
    <message>
        <source>This person opted out at the provider.</source>
        <translation>Esta persona se dio de baja con el proveedor.</translation>
    </message>
    <message>
        <source>The provider sends nothing to this person at this hour.</source>
        <translation>El proveedor no envía nada a esta persona a esta hora.</translation>
    </message>
    <message>
        <source>Something is not set up at the provider.</source>
        <translation>Falta configurar algo con el proveedor.</translation>
    </message>
    <message>
        <source>The provider does not accept the text or the attachments.</source>
        <translation>El proveedor no acepta el texto o los adjuntos.</translation>
    </message>
    <message>
        <source>The provider&apos;s limit for one day is reached.</source>
        <translation>Se alcanzó el límite diario del proveedor.</translation>
    </message>
    <message>
        <source>It waited at the provider until its time ran out.</source>
        <translation>Esperó con el proveedor hasta que venció su plazo.</translation>
    </message>
    <message>
        <source>The carrier took it for spam.</source>
        <translation>La operadora lo tomó por spam.</translation>
    </message>
    <message>
        <source>The account may not send to this country.</source>
        <translation>La cuenta no puede enviar a este país.</translation>
    </message>
    <message>
        <source>The provider lost a part of it.</source>
        <translation>El proveedor perdió una parte.</translation>
    </message>
    <message>
        <source>The provider has no data about this number.</source>
        <translation>El proveedor no tiene datos de este número.</translation>
    </message>
    <message>
        <source>This number cannot receive pictures and files.</source>
        <translation>Este número no puede recibir imágenes ni archivos.</translation>
    </message>
    <message>
        <source>This number cannot receive texts.</source>
        <translation>Este número no puede recibir mensajes de texto.</translation>
    </message>
    <message>
        <source>It costs more than the limit set for one message.</source>
        <translation>Cuesta más que el límite fijado para un mensaje.</translation>
    </message>
    <message>
        <source>Too many messages were sent at once.</source>
        <translation>Se enviaron demasiados mensajes a la vez.</translation>
    </message>
    <message>
        <source>The sender is not registered for texts of this kind.</source>
        <translation>El remitente no está registrado para mensajes de este tipo.</translation>
    </message>
    <message>
        <source>The provider could not work with what it was asked.</source>
        <translation>El proveedor no pudo procesar lo que se le pidió.</translation>
    </message>
    <message>
        <source>The sender is not set up for this at the provider.</source>
        <translation>El remitente no está configurado para esto con el proveedor.</translation>
    </message>
    <message>
        <source>The telephone line is not set up at the provider.</source>
        <translation>La línea telefónica no está configurada con el proveedor.</translation>
    </message>
    <message>
        <source>The provider could not do this with the message as it stood.</source>
        <translation>El proveedor no pudo hacer esto con el mensaje tal como estaba.</translation>
    </message>
    <message>
        <source>The provider could not do it just now.</source>
        <translation>El proveedor no pudo hacerlo en este momento.</translation>
    </message>
    <message>
        <source>A trial account may only write to numbers that it has verified.</source>
        <translation>Una cuenta de prueba solo puede escribir a números que verificó.</translation>
    </message>
    <message>
        <source>The provider gave no reason that is known here.</source>
        <translation>El proveedor no dio un motivo que se conozca aquí.</translation>
    </message>
    <message>
        <source>The sender has no way to this number.</source>
        <translation>El remitente no tiene ruta a este número.</translation>
    </message>
    <message>
        <source>The provider could not report back to this workspace.</source>
        <translation>El proveedor no pudo informar a este espacio de trabajo.</translation>
    </message>
    <message>
        <source>Reason: %1.</source>
        <translation>Motivo: %1.</translation>
    </message>
    <message>
        <source>The phone could not be reached.</source>
        <translation>No se pudo contactar al teléfono.</translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>pasó</translation>
    </message>
    <message>
        <source>The rules forbid it, %1 of %2 passed</source>
        <translation>Las reglas lo prohíben, pasó %1 de %2</translation>
    </message>
    <message>
        <source>The rules hold it, %1 of %2 passed</source>
        <translation>Las reglas lo retienen, pasó %1 de %2</translation>
    </message>
    <message>
        <source>Checked again, %1 of %2 passed</source>
        <translation>Comprobado de nuevo, pasó %1 de %2</translation>
    </message>
    <message>
        <source>Checked, %1 of %2 passed</source>
        <translation>Comprobado, pasó %1 de %2</translation>
    </message>
    <message>
        <source>Sending is on</source>
        <translation>El envío está activado</translation>
    </message>
    <message>
        <source>Opt-out</source>
        <translation>Baja</translation>
    </message>
    <message>
        <source>Text and address</source>
        <translation>Texto y dirección</translation>
    </message>
    <message>
        <source>Spend limit</source>
        <translation>Límite de gasto</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Intento %1: %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>intento %1</translation>
    </message>
    <message>
        <source>status %1</source>
        <translation>estado %1</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>reference %1</source>
        <translation>referencia %1</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Hoy, %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Ayer, %1</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>hace %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>hace %1 min</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d &apos;de&apos; MMMM</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Written and queued</source>
        <translation>Escrito y puesto en cola</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recibido</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberado</translation>
    </message>
    <message>
        <source>Blocked by a rule</source>
        <translation>Bloqueado por una regla</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retirado</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Vencido</translation>
    </message>
    <message>
        <source>Handed to the provider</source>
        <translation>Entregado al proveedor</translation>
    </message>
    <message>
        <source>The provider took it</source>
        <translation>El proveedor lo aceptó</translation>
    </message>
    <message>
        <source>The provider refused it</source>
        <translation>El proveedor lo rechazó</translation>
    </message>
    <message>
        <source>Refused for now, tried again later</source>
        <translation>Rechazado por ahora, se intenta de nuevo más tarde</translation>
    </message>
    <message>
        <source>It never left this computer, tried again</source>
        <translation>Nunca salió de esta computadora, se intenta de nuevo</translation>
    </message>
    <message>
        <source>Unknown whether the provider took it</source>
        <translation>No se sabe si el proveedor lo aceptó</translation>
    </message>
    <message>
        <source>The provider has it</source>
        <translation>El proveedor lo tiene</translation>
    </message>
    <message>
        <source>The provider does not have it, back to the queue</source>
        <translation>El proveedor no lo tiene, vuelve a la cola</translation>
    </message>
    <message>
        <source>A person has to decide</source>
        <translation>Debe decidir una persona</translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation>Se dejó como está</translation>
    </message>
    <message>
        <source>Sent again by a person</source>
        <translation>Reenviado por una persona</translation>
    </message>
    <message>
        <source>Status reported</source>
        <translation>Estado informado</translation>
    </message>
    <message>
        <source>Price reported</source>
        <translation>Precio informado</translation>
    </message>
    <message>
        <source>Text removed</source>
        <translation>Texto quitado</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>error %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Price: $%1</source>
        <translation>Precio: $%1</translation>
    </message>
</context>
<context>
    <name>TwilioErrors</name>
    <message>
        <source>Twilio could not take the message just now.</source>
        <translation>Twilio no pudo aceptar el mensaje en este momento.</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself.</source>
        <translation>Nada que hacer: se intenta de nuevo automáticamente.</translation>
    </message>
    <message>
        <source>Twilio will not send this message.</source>
        <translation>Twilio no enviará este mensaje.</translation>
    </message>
    <message>
        <source>Check the number and the text, then write a new message.</source>
        <translation>Revisar el número y el texto, y escribir un mensaje nuevo.</translation>
    </message>
    <message>
        <source>A rule or the recipient forbids this message.</source>
        <translation>Una regla o el destinatario prohíbe este mensaje.</translation>
    </message>
    <message>
        <source>Do not try other ways around it; ask the person first.</source>
        <translation>No buscar otras vías para evitarlo; primero preguntar a la persona.</translation>
    </message>
    <message>
        <source>Something in the Twilio account or sender is not set up for this.</source>
        <translation>Falta configurar algo para esto en la cuenta de Twilio o en el remitente.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s settings here and in the Twilio console; messages wait meanwhile.</source>
        <translation>Revisar la configuración del proveedor aquí y en la consola de Twilio; mientras tanto los mensajes esperan.</translation>
    </message>
    <message>
        <source>Twilio does not accept the credentials.</source>
        <translation>Twilio no acepta las credenciales.</translation>
    </message>
    <message>
        <source>Put in the account&apos;s current auth token or API key; sending waits until then.</source>
        <translation>Ingresar el token de autenticación o la clave de API actual de la cuenta; hasta entonces el envío espera.</translation>
    </message>
    <message>
        <source>The Twilio account is not active.</source>
        <translation>La cuenta de Twilio no está activa.</translation>
    </message>
    <message>
        <source>Sign in to the Twilio console and see what it asks for; sending waits until then.</source>
        <translation>Entrar en la consola de Twilio y ver qué pide; hasta entonces el envío espera.</translation>
    </message>
    <message>
        <source>These credentials may not do that.</source>
        <translation>Estas credenciales no pueden hacer eso.</translation>
    </message>
    <message>
        <source>Use an API key with the right to send messages.</source>
        <translation>Usar una clave de API con permiso para enviar mensajes.</translation>
    </message>
    <message>
        <source>Test credentials cannot do that.</source>
        <translation>Las credenciales de prueba no pueden hacer eso.</translation>
    </message>
    <message>
        <source>Put in the live credentials of the account.</source>
        <translation>Ingresar las credenciales reales de la cuenta.</translation>
    </message>
    <message>
        <source>Twilio cannot delete a message that is still on its way.</source>
        <translation>Twilio no puede eliminar un mensaje que aún está en camino.</translation>
    </message>
    <message>
        <source>Wait until it is delivered or failed, then delete again.</source>
        <translation>Esperar hasta que se entregue o falle, y eliminarlo de nuevo.</translation>
    </message>
    <message>
        <source>Twilio knows no such account or message.</source>
        <translation>Twilio no conoce esa cuenta o ese mensaje.</translation>
    </message>
    <message>
        <source>Check the account&apos;s id (it begins with AC) and the base URL.</source>
        <translation>Revisar el id de la cuenta (empieza con AC) y la URL base.</translation>
    </message>
    <message>
        <source>Twilio has too many requests from this account at once.</source>
        <translation>Twilio tiene demasiadas solicitudes de esta cuenta a la vez.</translation>
    </message>
    <message>
        <source>Nothing to do: it is tried again by itself, more slowly.</source>
        <translation>Nada que hacer: se intenta de nuevo automáticamente, más despacio.</translation>
    </message>
    <message>
        <source>Twilio had an error of its own, and whether it took the message is not known.</source>
        <translation>Twilio tuvo un error propio y no se sabe si aceptó el mensaje.</translation>
    </message>
    <message>
        <source>Nothing to do: Switchboard looks for the message before it sends again.</source>
        <translation>Nada que hacer: Switchboard busca el mensaje antes de enviarlo de nuevo.</translation>
    </message>
    <message>
        <source>Twilio is not available, and whether it took the message is not known.</source>
        <translation>Twilio no está disponible y no se sabe si aceptó el mensaje.</translation>
    </message>
    <message>
        <source>This is not a valid phone number.</source>
        <translation>Este no es un número de teléfono válido.</translation>
    </message>
    <message>
        <source>Correct the number of this person.</source>
        <translation>Corregir el número de esta persona.</translation>
    </message>
    <message>
        <source>The sender&apos;s number is not valid.</source>
        <translation>El número del remitente no es válido.</translation>
    </message>
    <message>
        <source>Choose a sender that belongs to the Twilio account.</source>
        <translation>Elegir un remitente que pertenezca a la cuenta de Twilio.</translation>
    </message>
    <message>
        <source>The Twilio account may not text this country.</source>
        <translation>La cuenta de Twilio no puede enviar mensajes a este país.</translation>
    </message>
    <message>
        <source>Switch the country on in the Twilio console under messaging geographic permissions, then send again.</source>
        <translation>Activar el país en la consola de Twilio, en los permisos geográficos de mensajería, y enviar de nuevo.</translation>
    </message>
    <message>
        <source>The sender&apos;s number cannot receive texts.</source>
        <translation>El número del remitente no puede recibir mensajes de texto.</translation>
    </message>
    <message>
        <source>Choose a number with SMS in the Twilio console.</source>
        <translation>Elegir un número con SMS en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The message has no text.</source>
        <translation>El mensaje no tiene texto.</translation>
    </message>
    <message>
        <source>Write a text or add a picture.</source>
        <translation>Escribir un texto o agregar una imagen.</translation>
    </message>
    <message>
        <source>The message has no sender.</source>
        <translation>El mensaje no tiene remitente.</translation>
    </message>
    <message>
        <source>Choose a sender for it.</source>
        <translation>Elegir un remitente.</translation>
    </message>
    <message>
        <source>The message has no recipient.</source>
        <translation>El mensaje no tiene destinatario.</translation>
    </message>
    <message>
        <source>Choose whom it goes to.</source>
        <translation>Elegir a quién va.</translation>
    </message>
    <message>
        <source>The sender&apos;s number cannot text this destination.</source>
        <translation>El número del remitente no puede enviar mensajes a este destino.</translation>
    </message>
    <message>
        <source>Choose a sender with SMS for that country.</source>
        <translation>Elegir un remitente con SMS para ese país.</translation>
    </message>
    <message>
        <source>A trial account can text only numbers that were verified.</source>
        <translation>Una cuenta de prueba solo puede escribir a números verificados.</translation>
    </message>
    <message>
        <source>Verify this number in the Twilio console, or upgrade the account.</source>
        <translation>Verificar este número en la consola de Twilio o pasar la cuenta a una de pago.</translation>
    </message>
    <message>
        <source>The address for status reports is not a valid URL.</source>
        <translation>La dirección para los informes de estado no es una URL válida.</translation>
    </message>
    <message>
        <source>Correct the public address in the provider&apos;s settings.</source>
        <translation>Corregir la dirección pública en la configuración del proveedor.</translation>
    </message>
    <message>
        <source>This person has opted out by texting STOP to this sender.</source>
        <translation>Esta persona se dio de baja escribiendo STOP a este remitente.</translation>
    </message>
    <message>
        <source>Do not text them; they can come back by texting START.</source>
        <translation>No escribirle; puede volver escribiendo START.</translation>
    </message>
    <message>
        <source>This sender&apos;s queue at Twilio is full.</source>
        <translation>La cola de este remitente en Twilio está llena.</translation>
    </message>
    <message>
        <source>Nothing to do: the message waits here and goes when there is room.</source>
        <translation>Nada que hacer: el mensaje espera aquí y sale cuando haya lugar.</translation>
    </message>
    <message>
        <source>Twilio finds no route from this sender to this number.</source>
        <translation>Twilio no encuentra ruta de este remitente a este número.</translation>
    </message>
    <message>
        <source>Try another sender once, or another channel.</source>
        <translation>Probar una vez con otro remitente o con otro canal.</translation>
    </message>
    <message>
        <source>This number cannot receive texts.</source>
        <translation>Este número no puede recibir mensajes de texto.</translation>
    </message>
    <message>
        <source>Call, write an email, or ask for a mobile number.</source>
        <translation>Llamar, escribir un correo o pedir un número móvil.</translation>
    </message>
    <message>
        <source>The text is longer than 1600 characters.</source>
        <translation>El texto supera los 1600 caracteres.</translation>
    </message>
    <message>
        <source>Shorten it or split it in two.</source>
        <translation>Acortarlo o dividirlo en dos.</translation>
    </message>
    <message>
        <source>Twilio refuses this text.</source>
        <translation>Twilio rechaza este texto.</translation>
    </message>
    <message>
        <source>Change the wording and leave out unusual characters.</source>
        <translation>Cambiar la redacción y evitar caracteres poco comunes.</translation>
    </message>
    <message>
        <source>Twilio cannot fetch the picture&apos;s address.</source>
        <translation>Twilio no puede descargar la imagen de su dirección.</translation>
    </message>
    <message>
        <source>Use a public https address of a file that needs no sign-in.</source>
        <translation>Usar una dirección https pública de un archivo que no pida iniciar sesión.</translation>
    </message>
    <message>
        <source>This sender cannot send pictures.</source>
        <translation>Este remitente no puede enviar imágenes.</translation>
    </message>
    <message>
        <source>Choose a sender with MMS, or send a link instead.</source>
        <translation>Elegir un remitente con MMS o enviar un enlace.</translation>
    </message>
    <message>
        <source>The message has too many pictures.</source>
        <translation>El mensaje tiene demasiadas imágenes.</translation>
    </message>
    <message>
        <source>Send at most ten.</source>
        <translation>Enviar diez como máximo.</translation>
    </message>
    <message>
        <source>The time for which the message stays valid is out of range.</source>
        <translation>El plazo de validez del mensaje está fuera de rango.</translation>
    </message>
    <message>
        <source>Choose between 1 second and 10 hours.</source>
        <translation>Elegir entre 1 segundo y 10 horas.</translation>
    </message>
    <message>
        <source>This number is a landline and cannot receive texts.</source>
        <translation>Este número es de una línea fija y no puede recibir mensajes de texto.</translation>
    </message>
    <message>
        <source>Call, or ask for a mobile number.</source>
        <translation>Llamar o pedir un número móvil.</translation>
    </message>
    <message>
        <source>The Messaging Service does not exist.</source>
        <translation>El servicio de mensajería no existe.</translation>
    </message>
    <message>
        <source>Choose another service in the sender&apos;s settings.</source>
        <translation>Elegir otro servicio en la configuración del remitente.</translation>
    </message>
    <message>
        <source>The Messaging Service has no number that can send this.</source>
        <translation>El servicio de mensajería no tiene un número que pueda enviar esto.</translation>
    </message>
    <message>
        <source>Add a suitable number to its pool in the Twilio console.</source>
        <translation>Agregar un número adecuado a su grupo en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The Messaging Service has no numbers.</source>
        <translation>El servicio de mensajería no tiene números.</translation>
    </message>
    <message>
        <source>Add a number to its pool in the Twilio console.</source>
        <translation>Agregar un número a su grupo en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The Messaging Service&apos;s id is not valid.</source>
        <translation>El id del servicio de mensajería no es válido.</translation>
    </message>
    <message>
        <source>Correct the service in the sender&apos;s settings.</source>
        <translation>Corregir el servicio en la configuración del remitente.</translation>
    </message>
    <message>
        <source>This sender does not belong to the Messaging Service.</source>
        <translation>Este remitente no pertenece al servicio de mensajería.</translation>
    </message>
    <message>
        <source>Choose a sender from its pool, or leave the sender out.</source>
        <translation>Elegir un remitente de su grupo o no indicar remitente.</translation>
    </message>
    <message>
        <source>The queue at Twilio overflowed and the message was dropped.</source>
        <translation>La cola en Twilio se desbordó y el mensaje se descartó.</translation>
    </message>
    <message>
        <source>Send again later and more slowly.</source>
        <translation>Enviar de nuevo más tarde y más despacio.</translation>
    </message>
    <message>
        <source>The Twilio account is suspended.</source>
        <translation>La cuenta de Twilio está suspendida.</translation>
    </message>
    <message>
        <source>Sign in to the Twilio console and see why; sending waits until then.</source>
        <translation>Entrar en la consola de Twilio y ver por qué; hasta entonces el envío espera.</translation>
    </message>
    <message>
        <source>The phone could not be reached.</source>
        <translation>No se pudo contactar al teléfono.</translation>
    </message>
    <message>
        <source>It may be off or out of range: try once more some hours later.</source>
        <translation>Quizá esté apagado o sin señal: intentar una vez más unas horas después.</translation>
    </message>
    <message>
        <source>The message was blocked by the person or their carrier.</source>
        <translation>La persona o su operadora bloqueó el mensaje.</translation>
    </message>
    <message>
        <source>Take it as an opt-out for this sender unless the person says otherwise.</source>
        <translation>Tomarlo como una baja para este remitente, salvo que la persona diga otra cosa.</translation>
    </message>
    <message>
        <source>The number is unknown or no longer in use.</source>
        <translation>El número es desconocido o ya no se usa.</translation>
    </message>
    <message>
        <source>Ask for a new number on another channel.</source>
        <translation>Pedir un número nuevo por otro canal.</translation>
    </message>
    <message>
        <source>The number is a landline or its carrier cannot be reached.</source>
        <translation>El número es de una línea fija o no se puede contactar a su operadora.</translation>
    </message>
    <message>
        <source>The carrier filtered the message as unwanted.</source>
        <translation>La operadora filtró el mensaje como no deseado.</translation>
    </message>
    <message>
        <source>Review the text, its links and the sender&apos;s registration; do not switch senders to get around it.</source>
        <translation>Revisar el texto, sus enlaces y el registro del remitente; no cambiar de remitente para evitarlo.</translation>
    </message>
    <message>
        <source>The carrier gave no reason for the failure.</source>
        <translation>La operadora no dio un motivo del fallo.</translation>
    </message>
    <message>
        <source>Try once more; if it fails again, use another channel.</source>
        <translation>Intentar una vez más; si vuelve a fallar, usar otro canal.</translation>
    </message>
    <message>
        <source>The carrier&apos;s network is congested.</source>
        <translation>La red de la operadora está congestionada.</translation>
    </message>
    <message>
        <source>Send again later.</source>
        <translation>Enviar de nuevo más tarde.</translation>
    </message>
    <message>
        <source>The picture is too large for that carrier.</source>
        <translation>La imagen es demasiado grande para esa operadora.</translation>
    </message>
    <message>
        <source>Send a smaller one.</source>
        <translation>Enviar una más pequeña.</translation>
    </message>
    <message>
        <source>The registered rate for this campaign was exceeded.</source>
        <translation>Se superó el ritmo registrado para esta campaña.</translation>
    </message>
    <message>
        <source>Nothing to do but wait: send more slowly.</source>
        <translation>Solo queda esperar: enviar más despacio.</translation>
    </message>
    <message>
        <source>The carrier&apos;s cap for today is reached.</source>
        <translation>Se alcanzó el tope de hoy de la operadora.</translation>
    </message>
    <message>
        <source>Go on tomorrow, after midnight in Los Angeles.</source>
        <translation>Continuar mañana, después de la medianoche en Los Ángeles.</translation>
    </message>
    <message>
        <source>The toll-free number is not verified.</source>
        <translation>El número gratuito no está verificado.</translation>
    </message>
    <message>
        <source>Finish its verification in the Twilio console.</source>
        <translation>Terminar su verificación en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The number is not registered for business texting in the United States.</source>
        <translation>El número no está registrado para mensajes comerciales en Estados Unidos.</translation>
    </message>
    <message>
        <source>Register it for A2P 10DLC in the Twilio console.</source>
        <translation>Registrarlo para A2P 10DLC en la consola de Twilio.</translation>
    </message>
    <message>
        <source>The number&apos;s registration is still being set up.</source>
        <translation>El registro del número aún está en curso.</translation>
    </message>
    <message>
        <source>Wait until Twilio has finished, then send again.</source>
        <translation>Esperar a que Twilio termine y enviar de nuevo.</translation>
    </message>
    <message>
        <source>The message waited longer than it was valid.</source>
        <translation>El mensaje esperó más de lo que era válido.</translation>
    </message>
    <message>
        <source>Send it again if it is still useful.</source>
        <translation>Enviarlo de nuevo si aún sirve.</translation>
    </message>
    <message>
        <source>The message can no longer be taken back.</source>
        <translation>El mensaje ya no se puede retirar.</translation>
    </message>
    <message>
        <source>It has gone out or was finished already.</source>
        <translation>Ya salió o ya había terminado.</translation>
    </message>
    <message>
        <source>The carrier did not answer Twilio in time.</source>
        <translation>La operadora no le respondió a Twilio a tiempo.</translation>
    </message>
    <message>
        <source>Send again later if the person has not received it.</source>
        <translation>Enviar de nuevo más tarde si la persona no lo recibió.</translation>
    </message>
    <message>
        <source>Twilio holds back messages to this region to stop fraud.</source>
        <translation>Twilio retiene los mensajes a esta región para evitar fraudes.</translation>
    </message>
    <message>
        <source>Wait half an hour; if it goes on, ask Twilio&apos;s support.</source>
        <translation>Esperar media hora; si continúa, preguntar al soporte de Twilio.</translation>
    </message>
    <message>
        <source>It is quiet hours where the person lives.</source>
        <translation>Son horas de silencio donde vive la persona.</translation>
    </message>
    <message>
        <source>Send it inside the allowed hours.</source>
        <translation>Enviarlo dentro de las horas permitidas.</translation>
    </message>
    <message>
        <source>This number is on a list of people whom one must not text.</source>
        <translation>Este número está en una lista de personas a las que no se debe escribir.</translation>
    </message>
    <message>
        <source>Do not text it.</source>
        <translation>No escribirle.</translation>
    </message>
    <message>
        <source>A scheduled message needs a Messaging Service.</source>
        <translation>Un mensaje programado necesita un servicio de mensajería.</translation>
    </message>
    <message>
        <source>Choose a Messaging Service as its sender.</source>
        <translation>Elegir un servicio de mensajería como remitente.</translation>
    </message>
    <message>
        <source>The account&apos;s limit for today is reached.</source>
        <translation>Se alcanzó el límite de hoy de la cuenta.</translation>
    </message>
    <message>
        <source>Go on tomorrow, or ask Twilio for a higher limit.</source>
        <translation>Continuar mañana o pedir a Twilio un límite mayor.</translation>
    </message>
</context>
<context>
    <name>UnlockWords</name>
    <message>
        <source>There is no keychain on this desktop that could be asked.</source>
        <translation>En este escritorio no hay un llavero al que preguntar.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain is locked.</source>
        <translation>El llavero del escritorio está bloqueado.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain was not allowed to give the key.</source>
        <translation>No se permitió al llavero del escritorio dar la clave.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain does not answer.</source>
        <translation>El llavero del escritorio no responde.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain gave no key.</source>
        <translation>El llavero del escritorio no dio ninguna clave.</translation>
    </message>
    <message>
        <source>The key file %1 is not there.</source>
        <translation>El archivo de clave %1 no está.</translation>
    </message>
    <message>
        <source>The key file %1 is not for you alone, so it is not used.</source>
        <translation>El archivo de clave %1 no es solo de su dueño, así que no se usa.</translation>
    </message>
    <message>
        <source>The key file %1 holds no key.</source>
        <translation>El archivo de clave %1 no contiene ninguna clave.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de clave %1.</translation>
    </message>
    <message>
        <source>Another program has the workspace to itself</source>
        <translation>Otro programa tiene el espacio de trabajo para sí solo</translation>
    </message>
    <message>
        <source>A backup is being put back, or a program does not let go of the store. Nothing is lost.</source>
        <translation>Se está restaurando una copia de seguridad, o un programa no suelta el almacén. No se perdió nada.</translation>
    </message>
    <message>
        <source>Wait until it is done, or end it, and try again.</source>
        <translation>Esperar a que termine, o cerrarlo, y volver a intentar.</translation>
    </message>
    <message>
        <source>The workspace is damaged</source>
        <translation>El espacio de trabajo está dañado</translation>
    </message>
    <message>
        <source>Its store failed a check. It was not opened, and nothing in it was changed.</source>
        <translation>Su almacén no pasó una comprobación. No se abrió y no se cambió nada en él.</translation>
    </message>
    <message>
        <source>Put a backup in its place with “switchboardctl restore FILE”. What is there now is kept beside it.</source>
        <translation>Poner una copia de seguridad en su lugar con “switchboardctl restore FILE”. Lo que hay ahora se conserva al lado.</translation>
    </message>
    <message>
        <source>A newer version of Switchboard made this workspace</source>
        <translation>Una versión más nueva de Switchboard creó este espacio de trabajo</translation>
    </message>
    <message>
        <source>This version does not know all that it holds, so it leaves everything as it is.</source>
        <translation>Esta versión no conoce todo lo que contiene, así que deja todo como está.</translation>
    </message>
    <message>
        <source>Install the newer version and start it, or put back a backup that this version made.</source>
        <translation>Instalar la versión más nueva e iniciarla, o restaurar una copia de seguridad hecha con esta versión.</translation>
    </message>
    <message>
        <source>This is not a workspace of Switchboard</source>
        <translation>Este no es un espacio de trabajo de Switchboard</translation>
    </message>
    <message>
        <source>The file in its place belongs to another program, or its beginning is damaged.</source>
        <translation>El archivo que está en su lugar es de otro programa, o su comienzo está dañado.</translation>
    </message>
    <message>
        <source>Start with another folder, or put a backup in its place with “switchboardctl restore FILE”.</source>
        <translation>Iniciar con otra carpeta, o poner una copia de seguridad en su lugar con “switchboardctl restore FILE”.</translation>
    </message>
    <message>
        <source>The workspace is not there any more</source>
        <translation>El espacio de trabajo ya no está ahí</translation>
    </message>
    <message>
        <source>Its folder or its store was moved, renamed or removed, or its disk is not connected.</source>
        <translation>Su carpeta o su almacén se movió, cambió de nombre o se quitó, o su disco no está conectado.</translation>
    </message>
    <message>
        <source>Bring it back or connect the disk, and try again.</source>
        <translation>Devolverlo a su lugar o conectar el disco, y volver a intentar.</translation>
    </message>
    <message>
        <source>The workspace lies on another computer&apos;s disk</source>
        <translation>El espacio de trabajo está en el disco de otra computadora</translation>
    </message>
    <message>
        <source>A store on a network file system can be damaged by two who write, so it is not opened there.</source>
        <translation>Un almacén en un sistema de archivos de red puede dañarse si dos escriben, así que no se abre ahí.</translation>
    </message>
    <message>
        <source>Move the folder to a disk of this computer and start with it.</source>
        <translation>Mover la carpeta a un disco de esta computadora e iniciar con ella.</translation>
    </message>
    <message>
        <source>The workspace cannot be read or written</source>
        <translation>No se puede leer o escribir el espacio de trabajo</translation>
    </message>
    <message>
        <source>The disk is full, reports an error, or does not let you write. What was stored is not touched.</source>
        <translation>El disco está lleno, informa un error o no permite escribir. Lo guardado no se toca.</translation>
    </message>
    <message>
        <source>Make room, or look at the disk and at who owns the folder, and try again.</source>
        <translation>Hacer lugar, o revisar el disco y de quién es la carpeta, y volver a intentar.</translation>
    </message>
    <message>
        <source>The workspace was not opened</source>
        <translation>No se abrió el espacio de trabajo</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain has no key for this workspace.</source>
        <translation>El llavero del escritorio no tiene la clave de este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The passphrase that was given at the start does not open this workspace.</source>
        <translation>La frase de contraseña indicada al iniciar no abre este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The recovery code that was given at the start does not open this workspace.</source>
        <translation>El código de recuperación indicado al iniciar no abre este espacio de trabajo.</translation>
    </message>
    <message>
        <source>The key that this computer keeps does not open this workspace.</source>
        <translation>La clave que guarda esta computadora no abre este espacio de trabajo.</translation>
    </message>
    <message>
        <source>What was given at the start is no recovery code.</source>
        <translation>Lo que se indicó al iniciar no es un código de recuperación.</translation>
    </message>
    <message>
        <source>It did not open by itself. %1</source>
        <translation>No se abrió solo. %1</translation>
    </message>
    <message>
        <source>This passphrase does not open the workspace. Are Caps Lock and the keyboard&apos;s language as they were?</source>
        <translation>Esta frase de contraseña no abre el espacio de trabajo. ¿Están el bloqueo de mayúsculas y el idioma del teclado como antes?</translation>
    </message>
    <message>
        <source>The code is written correctly, but it does not open this workspace: it is another workspace&apos;s, or a newer code took its place.</source>
        <translation>El código está bien escrito, pero no abre este espacio de trabajo: es de otro, o un código más nuevo lo reemplazó.</translation>
    </message>
    <message>
        <source>“%1” is in no code: it has digits, and letters other than U.</source>
        <translation>“%1” no aparece en ningún código: lleva dígitos, y letras distintas de la U.</translation>
    </message>
    <message numerus="yes">
        <source>A code has 32 characters; %n stand here.</source>
        <translation>
            <numerusform>Un código tiene 32 caracteres; aquí hay %n.</numerusform>
            <numerusform>Un código tiene 32 caracteres; aquí hay %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>A character is wrong, or two are swapped: the code&apos;s check does not fit. Compare it with the paper.</source>
        <translation>Un carácter está mal, o dos están intercambiados: la comprobación del código no coincide. Compararlo con el papel.</translation>
    </message>
</context>
<context>
    <name>switchboard::app::Starter</name>
    <message>
        <source>%1 was not put back, and nothing was changed. %2 %3</source>
        <translation>%1 no se restauró y no se cambió nada. %2 %3</translation>
    </message>
    <message>
        <source>%1 was not put back, since you stopped it. What was there is there still.</source>
        <translation>%1 no se restauró porque se detuvo. Lo que había sigue ahí.</translation>
    </message>
    <message>
        <source>%1 was put back: it was too late to stop that.</source>
        <translation>%1 se restauró: ya era tarde para detenerlo.</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::AddressRows</name>
    <message>
        <source>Add a number or email</source>
        <translation>Agregar un número o correo</translation>
    </message>
    <message>
        <source>Remove this address</source>
        <translation>Quitar esta dirección</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Sin tipo</translation>
    </message>
    <message>
        <source>(512) 555-0142 or name@example.com</source>
        <translation>(512) 555-0142 o nombre@example.com</translation>
    </message>
    <message>
        <source>Address %1</source>
        <translation>Dirección %1</translation>
    </message>
    <message>
        <source>Label of address %1</source>
        <translation>Tipo de la dirección %1</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::ChoiceBar</name>
    <message>
        <source>Choose none</source>
        <translation>No elegir ninguna</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 elegidas</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>de %1</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::ContactsPage</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Buscar en la lista</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Persona siguiente</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Persona anterior</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Escribir</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Calls are not built yet.</source>
        <translation>Las llamadas aún no están disponibles.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiquetar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Un-merge</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Open in History</source>
        <translation>Abrir en el historial</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>Dense or comfortable rows</source>
        <translation>Filas compactas o amplias</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::ExportSheet</name>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Form of the file</source>
        <translation>Formato del archivo</translation>
    </message>
    <message>
        <source>Made safe for spreadsheets</source>
        <translation>Seguro para hojas de cálculo</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabla (CSV)</translation>
    </message>
    <message>
        <source>Contacts (vCard)</source>
        <translation>Contactos (vCard)</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Formulas</source>
        <translation>Fórmulas</translation>
    </message>
    <message>
        <source>What begins like a formula is made harmless; leave it off to import the file again.</source>
        <translation>Lo que empieza como una fórmula se vuelve inofensivo; dejarlo desactivado para volver a importar el archivo.</translation>
    </message>
    <message>
        <source>The file is not sealed: whoever has it can read it.</source>
        <translation>El archivo no está sellado: quien lo tenga puede leerlo.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exportar personas</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>personas.csv</translation>
    </message>
    <message>
        <source>people.vcf</source>
        <translation>personas.vcf</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Contacts (*.vcf)</source>
        <translation>Contactos (*.vcf)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>No se escribió nada. %1</translation>
    </message>
    <message>
        <source>It was stopped; nothing was written.</source>
        <translation>Se detuvo; no se escribió nada.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 en %2.</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::FieldRows</name>
    <message>
        <source>Add a field</source>
        <translation>Agregar un campo</translation>
    </message>
    <message>
        <source>Remove this field</source>
        <translation>Quitar este campo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Nombre del campo</translation>
    </message>
    <message>
        <source>Value of the field</source>
        <translation>Valor del campo</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::FileSlot</name>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>A table (CSV, with the names of its columns in the first row) or contacts (vCard).</source>
        <translation>Una tabla (CSV, con los nombres de sus columnas en la primera fila) o contactos (vCard).</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Soltar un archivo aquí</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Elegir otro archivo</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::FilterBar</name>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By last activity</source>
        <translation>Por última actividad</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevas primero</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Mejor coincidencia primero</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Find people by name, company, number or email</source>
        <translation>Buscar personas por nombre, empresa, número o correo</translation>
    </message>
    <message>
        <source>Find people</source>
        <translation>Buscar personas</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etiqueta</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Cualquier etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Any owner</source>
        <translation>Cualquier responsable</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Order: %1</source>
        <translation>Orden: %1</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::ImportSheet</name>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>People (*.csv *.tsv *.txt *.vcf *.vcard);;All files (*)</source>
        <translation>Personas (*.csv *.tsv *.txt *.vcf *.vcard);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>Este archivo no se puede importar.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Comprobar</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
    <message>
        <source>Nothing is written before you have seen what would come of it.</source>
        <translation>No se escribe nada antes de ver qué resultaría.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Importar %1</translation>
    </message>
    <message>
        <source>An import is not undone as a whole: look before you begin.</source>
        <translation>Una importación no se deshace entera: revisar antes de empezar.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>What people had before was kept; only what they lacked was filled in.</source>
        <translation>Se conservó lo que las personas ya tenían; solo se completó lo que faltaba.</translation>
    </message>
    <message>
        <source>Looking at every row; nothing is written yet</source>
        <translation>Revisando cada fila; aún no se escribe nada</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Importando %1</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>No se importó nada.</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
    <message>
        <source>%1 refused.csv</source>
        <translation>%1 rechazadas.csv</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>Saving refused rows</source>
        <translation>Guardando filas rechazadas</translation>
    </message>
    <message>
        <source>The refused rows are in %1.</source>
        <translation>Las filas rechazadas están en %1.</translation>
    </message>
    <message>
        <source>The refused rows were not saved.</source>
        <translation>Las filas rechazadas no se guardaron.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importando</translation>
    </message>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::MappingTable</name>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Pasa a ser</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Columna %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>What %1 becomes</source>
        <translation>En qué se convierte %1</translation>
    </message>
    <message>
        <source>A person has one of these only.</source>
        <translation>Una persona tiene solo uno de estos.</translation>
    </message>
    <message>
        <source>Two columns become the same; choose another for one of them.</source>
        <translation>Dos columnas pasan a ser lo mismo; elegir otra cosa para una de ellas.</translation>
    </message>
    <message>
        <source>No column is imported; say what at least one becomes.</source>
        <translation>No se importa ninguna columna; indicar al menos en qué se convierte una.</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::MergeSheet</name>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Última actividad</translation>
    </message>
    <message>
        <source>Merge two people</source>
        <translation>Fusionar dos personas</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Elegir otra</translation>
    </message>
    <message>
        <source>A merge can be taken back at any time: Un-merge, in the details.</source>
        <translation>Una fusión se puede revertir en cualquier momento: Separar, en los detalles.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Who is the same person as %1?</source>
        <translation>¿Quién es la misma persona que %1?</translation>
    </message>
    <message>
        <source>Everything of both is kept; the other name is seen no more.</source>
        <translation>Se conserva todo de ambas; el otro nombre deja de verse.</translation>
    </message>
    <message>
        <source>Keep this name</source>
        <translation>Conservar este nombre</translation>
    </message>
    <message>
        <source>Keep the name %1</source>
        <translation>Conservar el nombre %1</translation>
    </message>
    <message>
        <source>Nothing was merged. %1 %2</source>
        <translation>No se fusionó nada. %1 %2</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::MergedRow</name>
    <message>
        <source>Un-merge</source>
        <translation>Separar</translation>
    </message>
    <message>
        <source>Un-merge %1</source>
        <translation>Separar %1</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PeopleDeeds</name>
    <message>
        <source>%1 is changed</source>
        <translation>%1: datos cambiados</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message>
        <source>Not all tags were changed.</source>
        <translation>No se cambiaron todas las etiquetas.</translation>
    </message>
    <message>
        <source>The tags of %1 are changed</source>
        <translation>Etiquetas de %1 cambiadas</translation>
    </message>
    <message>
        <source>%1 is one with %2</source>
        <translation>%1 y %2 son ahora una sola persona</translation>
    </message>
    <message>
        <source>They are one person still.</source>
        <translation>Siguen siendo una sola persona.</translation>
    </message>
    <message>
        <source>%1 is a person apart again</source>
        <translation>%1 vuelve a ser una persona aparte</translation>
    </message>
    <message>
        <source>Nothing was erased.</source>
        <translation>No se borró nada.</translation>
    </message>
    <message>
        <source>This forgets for good, and in backups that are restored later: the content of %1, %2, %3 and %4. It cannot be taken back.

When something was sent, what became of it and what it cost stay, without who or what. An opt-out of theirs stays in force.</source>
        <translation>Esto olvida para siempre, también en las copias de seguridad que se restauren más adelante: el contenido de %1, %2, %3 y %4. No se puede deshacer.

Cuándo se envió algo, qué pasó con ello y cuánto costó permanecen, sin quién ni qué. Una baja de esta persona sigue vigente.</translation>
    </message>
    <message>
        <source>one message</source>
        <translation>un mensaje</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 mensajes</translation>
    </message>
    <message>
        <source>one note</source>
        <translation>una nota</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 notas</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>un archivo</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 archivos</translation>
    </message>
    <message>
        <source>one address</source>
        <translation>una dirección</translation>
    </message>
    <message>
        <source>%1 addresses</source>
        <translation>%1 direcciones</translation>
    </message>
    <message>
        <source>Erase %1?</source>
        <translation>¿Borrar a %1?</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Borrar para siempre</translation>
    </message>
    <message>
        <source>%1 is erased, with the content of %2.</source>
        <translation>Se borró a %1, con el contenido de %2.</translation>
    </message>
    <message>
        <source>%1 is erased, but these files could not be deleted; delete them yourself: %2</source>
        <translation>Se borró a %1, pero estos archivos no se pudieron eliminar; hay que eliminarlos a mano: %2</translation>
    </message>
    <message>
        <source>The note was not added.</source>
        <translation>No se agregó la nota.</translation>
    </message>
    <message>
        <source>No conversation was begun.</source>
        <translation>No se inició ninguna conversación.</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PeopleListPane</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>No people yet</source>
        <translation>Aún no hay personas</translation>
    </message>
    <message>
        <source>Import people from a file (CSV or vCard), or add the first by hand with N.</source>
        <translation>Importar personas de un archivo (CSV o vCard), o agregar la primera a mano con N.</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>No se encontró a nadie</translation>
    </message>
    <message>
        <source>Try fewer letters, or clear the filters.</source>
        <translation>Probar con menos letras o limpiar los filtros.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Limpiar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>No se pudieron leer las personas</translation>
    </message>
    <message>
        <source>The list may be old. %1 %2</source>
        <translation>La lista puede estar desactualizada. %1 %2</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PeopleModel</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PersonPane</name>
    <message>
        <source>no messages yet</source>
        <translation>aún no hay mensajes</translation>
    </message>
    <message>
        <source>1 message</source>
        <translation>1 mensaje</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 mensajes</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Sin nombre</translation>
    </message>
    <message>
        <source>Addresses and consent</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Open in History</source>
        <translation>Abrir en el historial</translation>
    </message>
    <message>
        <source>No number and no email address is known.</source>
        <translation>No se conoce ningún número ni dirección de correo.</translation>
    </message>
    <message>
        <source>Stage and next step</source>
        <translation>Etapa y próximo paso</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Merged into this person</source>
        <translation>Fusionadas en esta persona</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Nobody has written a note yet.</source>
        <translation>Nadie ha escrito una nota aún.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>No se eligió a nadie</translation>
    </message>
    <message>
        <source>Choose somebody in the list to see all that is known of them.</source>
        <translation>Elegir a alguien en la lista para ver todo lo que se sabe.</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escribir una nota</translation>
    </message>
    <message>
        <source>Note about this person</source>
        <translation>Nota sobre esta persona</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Agregar la nota</translation>
    </message>
    <message>
        <source>%1 are chosen</source>
        <translation>%1 elegidas</translation>
    </message>
    <message>
        <source>Tag, merge or export them below the list, or choose one to see all that is known.</source>
        <translation>Etiquetarlas, fusionarlas o exportarlas debajo de la lista, o elegir una para ver todo lo que se sabe.</translation>
    </message>
    <message>
        <source>This person could not be read</source>
        <translation>No se pudo leer esta persona</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, atrasado</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Id externo</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>Last active</source>
        <translation>Actividad</translation>
    </message>
    <message>
        <source>Notes, %1</source>
        <translation>Notas, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PersonPicker</name>
    <message>
        <source>Name, company, number or email</source>
        <translation>Nombre, empresa, número o correo</translation>
    </message>
    <message>
        <source>Find the other person</source>
        <translation>Buscar a la otra persona</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personas encontradas</translation>
    </message>
    <message>
        <source>Nobody found; try fewer letters.</source>
        <translation>No se encontró a nadie; probar con menos letras.</translation>
    </message>
    <message>
        <source>Arrows choose, Enter takes.</source>
        <translation>Las flechas eligen, Enter acepta.</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::PersonSheet</name>
    <message>
        <source>Edit %1</source>
        <translation>Editar a %1</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Persona nueva</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionar</translation>
    </message>
    <message>
        <source>Both have it</source>
        <translation>La tienen ambas</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves</source>
        <translation>Ctrl+Enter guarda</translation>
    </message>
    <message>
        <source>tomorrow 9, fri, in 3 days</source>
        <translation>mañana 9, vie, en 3 días</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Agregar una etiqueta</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Próximo paso</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Inmuebles</translation>
    </message>
    <message>
        <source>Addresses of houses, a line each.</source>
        <translation>Direcciones de casas, una por línea.</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>People with the same one belong together.</source>
        <translation>Las personas con el mismo van juntas.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>This has passed already.</source>
        <translation>Esto ya pasó.</translation>
    </message>
    <message>
        <source>This is not understood; write it like “tomorrow 9” or “14 dec”.</source>
        <translation>No se entiende; escribirlo como “mañana 9” o “14 dic”.</translation>
    </message>
    <message>
        <source>Nothing was saved. %1</source>
        <translation>No se guardó nada. %1</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>This is the address of %1.</source>
        <translation>Esta es la dirección de %1.</translation>
    </message>
    <message>
        <source>%1 has this address. Is it the same person?</source>
        <translation>%1 tiene esta dirección. ¿Es la misma persona?</translation>
    </message>
    <message>
        <source>Merge with them</source>
        <translation>Fusionar con esa persona</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>¿Salir sin guardar?</translation>
    </message>
    <message>
        <source>What you typed in this form would be lost.</source>
        <translation>Se perdería lo escrito en este formulario.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Dejar</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::ReportView</name>
    <message>
        <source>Nothing was written.</source>
        <translation>No se escribió nada.</translation>
    </message>
    <message>
        <source>What was counted here is in; the rest of the file is not.</source>
        <translation>Lo que se contó aquí ya está; el resto del archivo no.</translation>
    </message>
    <message>
        <source>It ended early: %1 %2</source>
        <translation>Terminó antes de tiempo: %1 %2</translation>
    </message>
    <message>
        <source>It was stopped. %1</source>
        <translation>Se detuvo. %1</translation>
    </message>
    <message>
        <source>Not imported: %1</source>
        <translation>Sin importar: %1</translation>
    </message>
    <message>
        <source>To be added</source>
        <translation>Por agregar</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Agregado</translation>
    </message>
    <message>
        <source>new people</source>
        <translation>personas nuevas</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>Por completar</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Completadas</translation>
    </message>
    <message>
        <source>known, got what they lacked</source>
        <translation>conocidas, recibieron lo que les faltaba</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Sin cambios</translation>
    </message>
    <message>
        <source>known, nothing new</source>
        <translation>conocidas, nada nuevo</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>of %1 rows</source>
        <translation>de %1 filas</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>Filas rechazadas</translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>las primeras %1 de %2</translation>
    </message>
    <message>
        <source>Save refused rows</source>
        <translation>Guardar filas rechazadas</translation>
    </message>
    <message>
        <source>Save them with their reasons as a file that can be corrected and imported again</source>
        <translation>Guardarlas con sus motivos en un archivo que se puede corregir e importar de nuevo</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Línea %1</translation>
    </message>
</context>
<context>
    <name>switchboard::contacts::TagSheet</name>
    <message>
        <source>Tag %1</source>
        <translation>Etiquetar a %1</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Etiqueta por agregar</translation>
    </message>
    <message>
        <source>Tag to take away</source>
        <translation>Etiqueta por quitar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Enter or a comma ends a tag.</source>
        <translation>Enter o una coma termina una etiqueta.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>There is no tag to take away.</source>
        <translation>No hay ninguna etiqueta que quitar.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Hay: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguna</translation>
    </message>
    <message>
        <source>Which one</source>
        <translation>Cuál</translation>
    </message>
</context>
<context>
    <name>switchboard::history::ExportSheet</name>
    <message>
        <source>1 row</source>
        <translation>1 fila</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 filas</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportar a</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se muestra</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Escribiendo</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Abrir la carpeta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Only the columns that are shown, in their order</source>
        <translation>Solo las columnas que se muestran, en su orden</translation>
    </message>
    <message>
        <source>For sheets of cells</source>
        <translation>Para hojas de cálculo</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>The file is not sealed: whoever can read it can read what people wrote.</source>
        <translation>El archivo no está sellado: quien pueda leerlo puede leer lo que escribieron las personas.</translation>
    </message>
    <message>
        <source>For other programs, one object a message</source>
        <translation>Para otros programas, un objeto por mensaje</translation>
    </message>
    <message>
        <source>For reading and printing</source>
        <translation>Para leer e imprimir</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Escribiendo %1</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Detenido. No se escribió nada.</translation>
    </message>
    <message>
        <source>%1 was not written. %2 %3</source>
        <translation>%1 no se escribió. %2 %3</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>%1 en %2.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>switchboard::history::HistoryController</name>
    <message>
        <source>The saved searches could not be loaded.</source>
        <translation>No se pudieron cargar las búsquedas guardadas.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>esta semana</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semana pasada</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>este mes</translation>
    </message>
    <message>
        <source>last month</source>
        <translation>el mes pasado</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>este año</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>el año pasado</translation>
    </message>
    <message>
        <source>The search could not be saved.</source>
        <translation>No se pudo guardar la búsqueda.</translation>
    </message>
    <message>
        <source>The search “%1” is saved</source>
        <translation>Búsqueda “%1” guardada</translation>
    </message>
    <message>
        <source>The search “%1” is changed</source>
        <translation>Búsqueda “%1” cambiada</translation>
    </message>
    <message>
        <source>The search could not be removed.</source>
        <translation>No se pudo quitar la búsqueda.</translation>
    </message>
    <message>
        <source>The search “%1” is removed</source>
        <translation>Búsqueda “%1” quitada</translation>
    </message>
</context>
<context>
    <name>switchboard::history::HistoryModel</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>switchboard::history::HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Search the history</source>
        <translation>Buscar en el historial</translation>
    </message>
    <message>
        <source>find</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Mensaje siguiente</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>Jump to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>date</source>
        <translation>fecha</translation>
    </message>
    <message>
        <source>Show what it comes to</source>
        <translation>Mostrar los totales</translation>
    </message>
    <message>
        <source>facets</source>
        <translation>facetas</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>filtro</translation>
    </message>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportar lo que se muestra</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Abrir la conversación</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Every event as it is recorded</source>
        <translation>Cada evento tal como se registró</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>Elegir columnas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rename the search</source>
        <translation>Cambiar el nombre de la búsqueda</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nada aún</translation>
    </message>
    <message>
        <source>%1 messages since %2</source>
        <translation>%1 mensajes desde %2</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>Abrir el adjunto</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>imagen</translation>
    </message>
    <message>
        <source>file</source>
        <translation>archivo</translation>
    </message>
    <message>
        <source>Save attachment as…</source>
        <translation>Guardar el adjunto como…</translation>
    </message>
</context>
<context>
    <name>switchboard::history::JumpPopover</name>
    <message>
        <source>Jump to a day</source>
        <translation>Ir a un día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>3 March 2025, last Monday, 2 years ago</source>
        <translation>3 de marzo de 2025, lunes pasado, hace 2 años</translation>
    </message>
    <message>
        <source>Jump</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>To the newest message of that day or before it</source>
        <translation>Al mensaje más nuevo de ese día o de antes</translation>
    </message>
    <message>
        <source>No day that is understood yet</source>
        <translation>Aún no es un día que se entienda</translation>
    </message>
</context>
<context>
    <name>switchboard::history::MessagePane</name>
    <message>
        <source>Thread</source>
        <translation>Hilo</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copiar como texto</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>It is not there any more</source>
        <translation>Ya no está ahí</translation>
    </message>
    <message>
        <source>The message was erased with its person.</source>
        <translation>El mensaje se borró con su persona.</translation>
    </message>
    <message>
        <source>Open the conversation at this message</source>
        <translation>Abrir la conversación en este mensaje</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Every event as it is recorded</source>
        <translation>Cada evento tal como se registró</translation>
    </message>
    <message>
        <source>Message and timeline</source>
        <translation>Mensaje y cronología</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje %1</translation>
    </message>
    <message>
        <source>The story could not be loaded</source>
        <translation>No se pudo cargar la historia</translation>
    </message>
    <message>
        <source>From %1 %2</source>
        <translation>De %1 %2</translation>
    </message>
    <message>
        <source>To %1 %2</source>
        <translation>Para %1 %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not in this search</source>
        <translation>No está en esta búsqueda</translation>
    </message>
</context>
<context>
    <name>switchboard::history::MonthBars</name>
    <message>
        <source>By month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>switchboard::history::NameSheet</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Give it a name by which you find it again.</source>
        <translation>Darle un nombre con el que se encuentre de nuevo.</translation>
    </message>
</context>
<context>
    <name>switchboard::history::PeopleStrip</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>%1, %2: all that was said with them</source>
        <translation>%1, %2: todo lo conversado con esta persona</translation>
    </message>
    <message>
        <source>All with %1</source>
        <translation>Todo con %1</translation>
    </message>
</context>
<context>
    <name>switchboard::history::QueryProblem</name>
    <message>
        <source>%1 At: %2</source>
        <translation>%1 En: %2</translation>
    </message>
</context>
<context>
    <name>switchboard::history::ResultList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevos primero</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Mejor coincidencia primero</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>Como al principio</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Some rows could not be read. %1</source>
        <translation>Algunas filas no se pudieron leer. %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The search failed; the rows are of the one before. %1</source>
        <translation>La búsqueda falló; las filas son de la anterior. %1</translation>
    </message>
    <message>
        <source>The history could not be searched</source>
        <translation>No se pudo buscar en el historial</translation>
    </message>
    <message>
        <source>Nothing was sent or received yet</source>
        <translation>Aún no se envió ni se recibió nada</translation>
    </message>
    <message>
        <source>Every message, call and email will be here, for all years. New ones appear by themselves.</source>
        <translation>Aquí estarán todos los mensajes, llamadas y correos, de todos los años. Los nuevos aparecen solos.</translation>
    </message>
    <message>
        <source>Widen the dates.</source>
        <translation>Ampliar las fechas.</translation>
    </message>
    <message>
        <source>Take a condition away with Backspace.</source>
        <translation>Quitar una condición con Retroceso.</translation>
    </message>
    <message>
        <source>Nothing was found</source>
        <translation>No se encontró nada</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>the oldest</source>
        <translation>el más antiguo</translation>
    </message>
    <message>
        <source>scroll for all years</source>
        <translation>desplazarse para ver todos los años</translation>
    </message>
    <message>
        <source>Try fewer words, or only how one begins: %1*</source>
        <translation>Probar con menos palabras, o solo con cómo empieza una: %1*</translation>
    </message>
</context>
<context>
    <name>switchboard::history::SavedStrip</name>
    <message>
        <source>Saved</source>
        <translation>Guardadas</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More saved searches</source>
        <translation>Más búsquedas guardadas</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Replace by what is searched now</source>
        <translation>Reemplazar por la búsqueda actual</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>No entregado</translation>
    </message>
    <message>
        <source>In doubt</source>
        <translation>En duda</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>With attachment</source>
        <translation>Con adjunto</translation>
    </message>
</context>
<context>
    <name>switchboard::history::SearchHead</name>
    <message>
        <source>Save this search</source>
        <translation>Guardar esta búsqueda</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Words, or with: from: channel: status: after: campaign: tag:</source>
        <translation>Palabras, o con: from: channel: status: after: campaign: tag:</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>What all of it comes to, by month, status, channel, agent and campaign</source>
        <translation>Los totales, por mes, estado, canal, agente y campaña</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Order: newest first</source>
        <translation>Orden: más nuevos primero</translation>
    </message>
    <message>
        <source>Order: best first</source>
        <translation>Orden: mejores primero</translation>
    </message>
    <message>
        <source>The search is being made ready. Until then the newest may be missing here.</source>
        <translation>La búsqueda se está preparando. Hasta entonces pueden faltar aquí los más nuevos.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>“%1” in the place of “%2”</source>
        <translation>“%1” en lugar de “%2”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Showing results for %1.</source>
        <translation>Se muestran resultados de %1.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevos primero</translation>
    </message>
    <message>
        <source>Best first</source>
        <translation>Mejores primero</translation>
    </message>
</context>
<context>
    <name>switchboard::history::StoryHead</name>
    <message>
        <source> to %1</source>
        <translation> a %1</translation>
    </message>
    <message>
        <source> from %1</source>
        <translation> de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>por %1</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Sin texto</translation>
    </message>
    <message>
        <source>%1 attempts</source>
        <translation>%1 intentos</translation>
    </message>
    <message>
        <source>Error %1</source>
        <translation>Error %1</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 parte</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 partes</translation>
    </message>
</context>
<context>
    <name>switchboard::history::SumsFoot</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>%1 found so far</source>
        <translation>%1 encontrados hasta ahora</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>filas %1 a %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>of the newest %1:</source>
        <translation>de los %1 más nuevos:</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>Not run; these rows were found before</source>
        <translation>No se ejecutó; estas filas son de antes</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>No se ejecutó</translation>
    </message>
</context>
<context>
    <name>switchboard::history::SumsPopover</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only these: %1</source>
        <translation>Solo estos: %1</translation>
    </message>
    <message>
        <source>What it comes to</source>
        <translation>Totales</translation>
    </message>
    <message>
        <source>Being counted…</source>
        <translation>Contando…</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Por mes</translation>
    </message>
    <message>
        <source>By month, of the newest %1</source>
        <translation>Por mes, de los %1 más nuevos</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaña</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::BubbleDelegate</name>
    <message>
        <source>Leaves %1</source>
        <translation>Sale %1</translation>
    </message>
    <message>
        <source>Leaves in %1 s</source>
        <translation>Sale en %1 s</translation>
    </message>
    <message>
        <source>1 part</source>
        <translation>1 parte</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 partes</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>[%1] %2: %3</source>
        <translation>[%1] %2: %3</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>No enviado</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::BulkBar</name>
    <message>
        <source>Choose none (Esc)</source>
        <translation>No elegir ninguna (Esc)</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resolver</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>1 conversation chosen</source>
        <translation>1 conversación elegida</translation>
    </message>
    <message>
        <source>%1 conversations chosen</source>
        <translation>%1 conversaciones elegidas</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::Changer</name>
    <message>
        <source>%1 is done</source>
        <translation>%1: resuelta</translation>
    </message>
    <message>
        <source>%1 conversations are done</source>
        <translation>%1 conversaciones resueltas</translation>
    </message>
    <message>
        <source>%1 is open again</source>
        <translation>%1: abierta de nuevo</translation>
    </message>
    <message>
        <source>%1 conversations are open again</source>
        <translation>%1 conversaciones abiertas de nuevo</translation>
    </message>
    <message>
        <source>%1 is spam</source>
        <translation>%1: marcada como spam</translation>
    </message>
    <message>
        <source>%1 conversations are spam</source>
        <translation>%1 conversaciones marcadas como spam</translation>
    </message>
    <message>
        <source>%1 is no spam</source>
        <translation>%1: ya no es spam</translation>
    </message>
    <message>
        <source>%1 conversations are no spam</source>
        <translation>%1 conversaciones ya no son spam</translation>
    </message>
    <message>
        <source>%1 is blocked</source>
        <translation>%1: número bloqueado</translation>
    </message>
    <message>
        <source>%1 numbers are blocked</source>
        <translation>%1 números bloqueados</translation>
    </message>
    <message>
        <source>%1 is not blocked any more</source>
        <translation>%1: número desbloqueado</translation>
    </message>
    <message>
        <source>%1 numbers are not blocked any more</source>
        <translation>%1 números desbloqueados</translation>
    </message>
    <message>
        <source>%1 is awake</source>
        <translation>%1: ya no está pospuesta</translation>
    </message>
    <message>
        <source>%1 conversations are awake</source>
        <translation>%1 conversaciones ya no están pospuestas</translation>
    </message>
    <message>
        <source>%1 sleeps until %2</source>
        <translation>%1: pospuesta hasta %2</translation>
    </message>
    <message>
        <source>%1 conversations sleep until %2</source>
        <translation>%1 conversaciones pospuestas hasta %2</translation>
    </message>
    <message>
        <source>%1 is nobody&apos;s</source>
        <translation>%1: sin asignar</translation>
    </message>
    <message>
        <source>%1 conversations are nobody&apos;s</source>
        <translation>%1 conversaciones sin asignar</translation>
    </message>
    <message>
        <source>%1 is assigned to %2</source>
        <translation>%1: asignada a %2</translation>
    </message>
    <message>
        <source>%1 conversations are assigned to %2</source>
        <translation>%1 conversaciones asignadas a %2</translation>
    </message>
    <message>
        <source>%1 is unread</source>
        <translation>%1: no leída</translation>
    </message>
    <message>
        <source>%1 conversations are unread</source>
        <translation>%1 conversaciones no leídas</translation>
    </message>
    <message>
        <source>This was not done: %1.</source>
        <translation>No se hizo: %1.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ChoiceRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::Composer</name>
    <message>
        <source>1 part</source>
        <translation>1 parte</translation>
    </message>
    <message>
        <source>%1 parts</source>
        <translation>%1 partes</translation>
    </message>
    <message>
        <source>$%1</source>
        <translation>$%1</translation>
    </message>
    <message>
        <source>Only your team sees this. It is never sent.</source>
        <translation>Solo la ve el equipo. Nunca se envía.</translation>
    </message>
    <message>
        <source>Sending later comes in a later version</source>
        <translation>Enviar más tarde estará en una versión posterior</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Agregar nota</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 comes in a later version</source>
        <translation>%1 estará en una versión posterior</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Sin número</translation>
    </message>
    <message>
        <source>%1 practice</source>
        <translation>%1 práctica</translation>
    </message>
    <message>
        <source>Send from %1</source>
        <translation>Enviar desde %1</translation>
    </message>
    <message>
        <source>A part to this number cost %1 lately.</source>
        <translation>Una parte a este número costó %1 la última vez.</translation>
    </message>
    <message>
        <source>What it costs is known once texts to this number have been billed.</source>
        <translation>El costo se conocerá cuando se hayan facturado mensajes a este número.</translation>
    </message>
    <message>
        <source>%1 %2 %3 What you wrote is kept.</source>
        <translation>%1 %2 %3 Lo escrito se conserva.</translation>
    </message>
    <message>
        <source>There is no number to send from. Set up a provider first.</source>
        <translation>No hay un número desde el que enviar. Configurar primero un proveedor.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Escribir algo primero.</translation>
    </message>
    <message>
        <source>Storing the message…</source>
        <translation>Guardando el mensaje…</translation>
    </message>
    <message>
        <source>Undo, %1 s</source>
        <translation>Deshacer, %1 s</translation>
    </message>
    <message>
        <source>Take it back before it leaves</source>
        <translation>Retirarlo antes de que salga</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Enviar (%1)</translation>
    </message>
    <message>
        <source>Undo send, %1 seconds left</source>
        <translation>Deshacer el envío, quedan %1 segundos</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>units, price</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>1 character forces the short encoding: 70 per part, not 160.</source>
        <translation>1 carácter obliga a la codificación corta: 70 por parte, no 160.</translation>
    </message>
    <message>
        <source>%1 characters force the short encoding: 70 per part, not 160.</source>
        <translation>%1 caracteres obligan a la codificación corta: 70 por parte, no 160.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Replace with %1</source>
        <translation>Reemplazar por %1</translation>
    </message>
    <message>
        <source>%1, saves %2</source>
        <translation>%1, ahorra %2</translation>
    </message>
    <message>
        <source>then %1</source>
        <translation>luego %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ContextPane</name>
    <message>
        <source>Local time</source>
        <translation>Hora local</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentimiento</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Stage and next step</source>
        <translation>Etapa y próximo paso</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Inmueble</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Hogar</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agente</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>texts and calls</source>
        <translation>mensajes y llamadas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Texts and calls to %1</source>
        <translation>Mensajes y llamadas a %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::FilterBar</name>
    <message>
        <source>Open</source>
        <translation>Abiertas</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Sin leer</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Mías</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Pospuestas</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resueltas</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1k</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Orden de la lista</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Acotar la lista</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vistas guardadas</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Más nuevas primero</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Más antiguas primero</translation>
    </message>
    <message>
        <source>Spam, %1</source>
        <translation>Spam, %1</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>más nuevas primero</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>más antiguas primero</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Todos los canales</translation>
    </message>
    <message>
        <source>Only one channel, agent or tag</source>
        <translation>Solo un canal, agente o etiqueta</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show %1, %2</source>
        <translation>Mostrar %1, %2</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Show spam (%1)</source>
        <translation>Mostrar spam (%1)</translation>
    </message>
    <message>
        <source>Show spam</source>
        <translation>Mostrar spam</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Asignadas a</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>Cualquiera</translation>
    </message>
    <message>
        <source>With the tag</source>
        <translation>Con la etiqueta</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>Mostrar todas de nuevo</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Cualquier etiqueta</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Guardar esta vista…</translation>
    </message>
    <message>
        <source>Rename “%1”…</source>
        <translation>Cambiar el nombre de “%1”…</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Quitar “%1”</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::InboxActions</name>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Abrir de nuevo</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marcar como resuelta</translation>
    </message>
    <message>
        <source>This is no spam</source>
        <translation>Esto no es spam</translation>
    </message>
    <message>
        <source>Mark as spam</source>
        <translation>Marcar como spam</translation>
    </message>
    <message>
        <source>Unblock the number</source>
        <translation>Desbloquear el número</translation>
    </message>
    <message>
        <source>Block the number</source>
        <translation>Bloquear el número</translation>
    </message>
    <message>
        <source>Unblock the numbers</source>
        <translation>Desbloquear los números</translation>
    </message>
    <message>
        <source>Block the numbers</source>
        <translation>Bloquear los números</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::InboxController</name>
    <message>
        <source>The numbers to send from could not be loaded.</source>
        <translation>No se pudieron cargar los números desde los que se envía.</translation>
    </message>
    <message>
        <source>It could not be marked as read.</source>
        <translation>No se pudo marcar como leída.</translation>
    </message>
    <message>
        <source>The person could not be loaded.</source>
        <translation>No se pudo cargar la persona.</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>No se pudo retirar.</translation>
    </message>
    <message>
        <source>It could not be put back to the queue.</source>
        <translation>No se pudo devolver a la cola.</translation>
    </message>
    <message>
        <source>The decision could not be kept.</source>
        <translation>No se pudo guardar la decisión.</translation>
    </message>
    <message>
        <source>Its story could not be loaded.</source>
        <translation>No se pudo cargar su historia.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::InboxPage</name>
    <message>
        <source>%1 conversations</source>
        <translation>%1 conversaciones</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 a las %2</translation>
    </message>
    <message>
        <source>Snooze %1 until %2</source>
        <translation>Posponer %1 hasta %2</translation>
    </message>
    <message>
        <source>or until they write</source>
        <translation>o hasta que escriba</translation>
    </message>
    <message>
        <source>Assign %1 to %2</source>
        <translation>Asignar %1 a %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Bandeja de entrada</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Guardar esta vista</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Cambiar el nombre de la vista</translation>
    </message>
    <message>
        <source>This number is blocked. Unblock it to write to it again.</source>
        <translation>Este número está bloqueado. Desbloquearlo para volver a escribirle.</translation>
    </message>
    <message>
        <source>This person opted out. Nothing can be sent until they opt in again.</source>
        <translation>Esta persona se dio de baja. No se le puede enviar nada hasta que vuelva a darse de alta.</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 abiertas</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 sin leer</translation>
    </message>
    <message>
        <source>%1 mine</source>
        <translation>%1 mías</translation>
    </message>
    <message>
        <source>%1 snoozed</source>
        <translation>%1 pospuestas</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 resueltas</translation>
    </message>
    <message>
        <source>%1 spam</source>
        <translation>%1 spam</translation>
    </message>
    <message>
        <source>New messages appear here by themselves.</source>
        <translation>Los mensajes nuevos aparecen aquí solos.</translation>
    </message>
    <message>
        <source>Choose a conversation</source>
        <translation>Elegir una conversación</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Todo está leído</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Nada pendiente</translation>
    </message>
    <message>
        <source>Nothing sleeps</source>
        <translation>Nada está pospuesto</translation>
    </message>
    <message>
        <source>Nothing is done yet</source>
        <translation>Aún no hay nada resuelto</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>No hay spam</translation>
    </message>
    <message>
        <source>Everyone has an answer</source>
        <translation>Todos tienen respuesta</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>There is no phone number to text to. Add one to the person first.</source>
        <translation>No hay un número de teléfono al que escribir. Agregar primero uno a la persona.</translation>
    </message>
    <message>
        <source>This number opted out. Choose another one, or wait until they opt in again.</source>
        <translation>Este número se dio de baja. Elegir otro, o esperar a que vuelva a darse de alta.</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Otra persona…</translation>
    </message>
    <message>
        <source>Assign to somebody else</source>
        <translation>Asignar a otra persona</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Snooze a conversation to see it later.</source>
        <translation>Posponer una conversación para verla más tarde.</translation>
    </message>
    <message>
        <source>Press %1 on a conversation to see it later.</source>
        <translation>%1 en una conversación la deja para más tarde.</translation>
    </message>
    <message>
        <source>Press %1 and %2 to go through the list, %3 to reply.</source>
        <translation>%1 y %2 recorren la lista, %3 responde.</translation>
    </message>
    <message>
        <source>It opens here, with all that was ever said in it.</source>
        <translation>Se abre aquí, con todo lo que se ha dicho en ella.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::NamePopover</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::NewConversation</name>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nombre o número</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Type a few letters of a name, or a whole number.</source>
        <translation>Escribir unas letras de un nombre o un número completo.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Escribir a %1</translation>
    </message>
    <message>
        <source>new number</source>
        <translation>número nuevo</translation>
    </message>
    <message>
        <source>Nobody has this name. A number needs at least %1 digits.</source>
        <translation>Nadie tiene este nombre. Un número necesita al menos %1 dígitos.</translation>
    </message>
    <message>
        <source>Enter opens the conversation.</source>
        <translation>Enter abre la conversación.</translation>
    </message>
    <message>
        <source>This is not a number that can be written to.</source>
        <translation>No es un número al que se pueda escribir.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::NoteEditor</name>
    <message>
        <source>Note for the team, never sent</source>
        <translation>Nota para el equipo, nunca se envía</translation>
    </message>
    <message>
        <source>Write a note for the team; @ and a name tells a colleague</source>
        <translation>Escribir una nota para el equipo; @ y un nombre avisa a un colega</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::NumberChoice</name>
    <message>
        <source>%1 %2</source>
        <comment>label, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>number, why nothing may be sent</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Enviar a %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::PersonHead</name>
    <message>
        <source>Open and edit the person</source>
        <translation>Abrir y editar la persona</translation>
    </message>
    <message>
        <source>Nobody is known with this number yet</source>
        <translation>Aún no se conoce a nadie con este número</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::SmsEditor</name>
    <message>
        <source>Text message</source>
        <translation>Mensaje de texto</translation>
    </message>
    <message>
        <source>Write a text message</source>
        <translation>Escribir un mensaje de texto</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::SnoozePopover</name>
    <message>
        <source>That has passed already.</source>
        <translation>Eso ya pasó.</translation>
    </message>
    <message>
        <source>That is too far away.</source>
        <translation>Eso está demasiado lejos.</translation>
    </message>
    <message>
        <source>There is no such time.</source>
        <translation>Esa hora no existe.</translation>
    </message>
    <message>
        <source>Not understood. Try “tue 9”, “in 3 h” or “14 dec”.</source>
        <translation>No se entiende. Probar con “mié 9”, “en 3 h” o “14 dic”.</translation>
    </message>
    <message>
        <source>Later today</source>
        <translation>Hoy más tarde</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Esta noche</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>El próximo lunes</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>En una semana</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Posponer hasta</translation>
    </message>
    <message>
        <source>fri 9, in 3 h, 14 dec…</source>
        <translation>vie 9, en 3 h, 14 dic…</translation>
    </message>
    <message>
        <source>When, in plain words</source>
        <translation>Cuándo, en palabras simples</translation>
    </message>
    <message>
        <source>Wake it now</source>
        <translation>Reactivarla ahora</translation>
    </message>
    <message>
        <source>It comes back by itself, or when they write.</source>
        <translation>Vuelve sola, o cuando la persona escriba.</translation>
    </message>
    <message>
        <source>%1 at %2, Enter to snooze</source>
        <translation>%1 a las %2, Enter para posponer</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::StartPane</name>
    <message>
        <source>See why</source>
        <translation>Ver por qué</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>until the time is right, or you decide</source>
        <translation>hasta que sea la hora adecuada o alguien decida</translation>
    </message>
    <message>
        <source>Write to someone</source>
        <translation>Escribir a alguien</translation>
    </message>
    <message>
        <source>by name or number</source>
        <translation>por nombre o número</translation>
    </message>
    <message>
        <source>1 message is held</source>
        <translation>1 mensaje está retenido</translation>
    </message>
    <message>
        <source>%1 messages are held</source>
        <translation>%1 mensajes están retenidos</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadHeader</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>More for this conversation</source>
        <translation>Más para esta conversación</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Asignar</translation>
    </message>
    <message>
        <source>Assign, nobody&apos;s</source>
        <translation>Asignar, sin asignar</translation>
    </message>
    <message>
        <source>Assigned to %1</source>
        <translation>Asignada a %1</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Pospuesta hasta %1</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Posponer</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadListDelegate</name>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Resuelta</translation>
    </message>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Borrador</translation>
    </message>
    <message>
        <source>@you</source>
        <translation>@mención</translation>
    </message>
    <message>
        <source>You:</source>
        <translation>Yo:</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadListModel</name>
    <message>
        <source>Chosen, %1</source>
        <translation>Elegida, %1</translation>
    </message>
    <message>
        <source>waits %1 m</source>
        <translation>espera %1 min</translation>
    </message>
    <message>
        <source>waits %1 h</source>
        <translation>espera %1 h</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>%1 sin leer</translation>
    </message>
    <message>
        <source>you are named</source>
        <translation>hay una mención</translation>
    </message>
    <message>
        <source>opted out</source>
        <translation>de baja</translation>
    </message>
    <message>
        <source>done</source>
        <translation>resuelta</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>spam</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>pospuesta hasta %1</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>asignada a %1</translation>
    </message>
    <message>
        <source>with attachment</source>
        <translation>con adjunto</translation>
    </message>
    <message>
        <source>draft: %1</source>
        <translation>borrador: %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadListPane</name>
    <message>
        <source>The conversations could not be loaded</source>
        <translation>No se pudieron cargar las conversaciones</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Ninguna de estas</translation>
    </message>
    <message>
        <source>No conversation has this channel, agent and tag.</source>
        <translation>Ninguna conversación tiene este canal, agente y etiqueta.</translation>
    </message>
    <message>
        <source>Show all open</source>
        <translation>Mostrar todas las abiertas</translation>
    </message>
    <message>
        <source>Nothing unread</source>
        <translation>Nada sin leer</translation>
    </message>
    <message>
        <source>Every message has been seen.</source>
        <translation>Todos los mensajes se han visto.</translation>
    </message>
    <message>
        <source>Nothing is yours</source>
        <translation>Ninguna asignada</translation>
    </message>
    <message>
        <source>Nothing sleeps</source>
        <translation>Nada está pospuesto</translation>
    </message>
    <message>
        <source>What you snooze waits here and comes back by itself.</source>
        <translation>Lo que se pospone espera aquí y vuelve solo.</translation>
    </message>
    <message>
        <source>Nothing done yet</source>
        <translation>Aún no hay nada resuelto</translation>
    </message>
    <message>
        <source>Conversations that are done gather here.</source>
        <translation>Aquí se reúnen las conversaciones resueltas.</translation>
    </message>
    <message>
        <source>No spam</source>
        <translation>No hay spam</translation>
    </message>
    <message>
        <source>What you mark as spam stays out of the other lists.</source>
        <translation>Lo que se marca como spam queda fuera de las demás listas.</translation>
    </message>
    <message>
        <source>Show open</source>
        <translation>Mostrar abiertas</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>No hay conversaciones abiertas</translation>
    </message>
    <message>
        <source>Conversations appear here as soon as somebody writes, or you do.</source>
        <translation>Las conversaciones aparecen aquí en cuanto alguien escribe o recibe un mensaje.</translation>
    </message>
    <message>
        <source>Open a conversation and assign it to yourself.</source>
        <translation>Abrir una conversación y asignársela.</translation>
    </message>
    <message>
        <source>Open a conversation and press %1 to take it.</source>
        <translation>Abrir una conversación y presionar %1 para tomarla.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadListView</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadModel</name>
    <message>
        <source>New messages</source>
        <translation>Mensajes nuevos</translation>
    </message>
    <message>
        <source>Note by %1, %2, not sent: %3</source>
        <translation>Nota de %1, %2, no enviada: %3</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Yo</translation>
    </message>
    <message>
        <source>They</source>
        <translation>La otra persona</translation>
    </message>
    <message>
        <source>attachment %1</source>
        <translation>adjunto %1</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadPane</name>
    <message>
        <source>The messages could not be loaded</source>
        <translation>No se pudieron cargar los mensajes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 does not answer. What you send is kept and goes as soon as it does.</source>
        <translation>%1 no responde. Lo que se envía se conserva y sale en cuanto responda.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Nothing was said with %1 yet</source>
        <translation>Aún no se ha conversado con %1</translation>
    </message>
    <message>
        <source>What you write below begins the conversation.</source>
        <translation>Lo que se escriba abajo inicia la conversación.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ThreadView</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Más nuevos</translation>
    </message>
    <message>
        <source>1 new message</source>
        <translation>1 mensaje nuevo</translation>
    </message>
    <message>
        <source>%1 new messages</source>
        <translation>%1 mensajes nuevos</translation>
    </message>
    <message>
        <source>To the newest message (End)</source>
        <translation>Al mensaje más nuevo (Fin)</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar el texto</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Qué pasó con él</translation>
    </message>
    <message>
        <source>Save attachment as…</source>
        <translation>Guardar el adjunto como…</translation>
    </message>
    <message>
        <source>Open attachment</source>
        <translation>Abrir el adjunto</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::TimelinePopover</name>
    <message>
        <source>What happened</source>
        <translation>Qué pasó</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::ViewKeeper</name>
    <message>
        <source>The saved views could not be loaded.</source>
        <translation>No se pudieron cargar las vistas guardadas.</translation>
    </message>
    <message>
        <source>The view could not be saved.</source>
        <translation>No se pudo guardar la vista.</translation>
    </message>
    <message>
        <source>The view could not be removed.</source>
        <translation>No se pudo quitar la vista.</translation>
    </message>
    <message>
        <source>The view “%1” is removed</source>
        <translation>Vista “%1” quitada</translation>
    </message>
</context>
<context>
    <name>switchboard::inbox::Writer</name>
    <message>
        <source>What you wrote could not be stored yet.</source>
        <translation>Aún no se pudo guardar lo escrito.</translation>
    </message>
    <message>
        <source>The message was not sent.</source>
        <translation>El mensaje no se envió.</translation>
    </message>
    <message>
        <source>The note was not added.</source>
        <translation>No se agregó la nota.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::AccountSheet</name>
    <message>
        <source>Credentials of %1</source>
        <translation>Credenciales de %1</translation>
    </message>
    <message>
        <source>Add a Twilio account</source>
        <translation>Agregar una cuenta de Twilio</translation>
    </message>
    <message>
        <source>What opens the account</source>
        <translation>Qué abre la cuenta</translation>
    </message>
    <message>
        <source>Kept sealed in this workspace, and never shown again.</source>
        <translation>Se guarda sellado en este espacio de trabajo y nunca se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Token de autenticación</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clave de API</translation>
    </message>
    <message>
        <source>Opens by</source>
        <translation>Se abre con</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>AC and 32 digits, on the first page of the console at Twilio.</source>
        <translation>AC y 32 dígitos, en la primera página de la consola de Twilio.</translation>
    </message>
    <message>
        <source>Beside the account SID. It may do everything in the account.</source>
        <translation>Junto al SID de la cuenta. Puede hacer todo en la cuenta.</translation>
    </message>
    <message>
        <source>SK and 32 digits. Safer: it can be taken back by itself.</source>
        <translation>SK y 32 dígitos. Más segura: se puede revocar por separado.</translation>
    </message>
    <message>
        <source>Key&apos;s secret</source>
        <translation>Secreto de la clave</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Número o correo</translation>
    </message>
    <message>
        <source>Only where it is not Twilio&apos;s own, such as a proxy or the sandbox.</source>
        <translation>Solo si no es la de Twilio, como un proxy o el entorno de pruebas.</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Everything sent by it is marked as practice.</source>
        <translation>Todo lo que se envía con ella se marca como práctica.</translation>
    </message>
    <message>
        <source>To check what Twilio sends by webhook; may stay empty until there is one.</source>
        <translation>Para comprobar lo que Twilio envía por webhook; puede quedar vacío hasta que haya uno.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Preguntando al proveedor…</translation>
    </message>
    <message>
        <source>The provider takes these credentials.</source>
        <translation>El proveedor acepta estas credenciales.</translation>
    </message>
    <message>
        <source>The provider takes these credentials, for “%1”.</source>
        <translation>El proveedor acepta estas credenciales, para “%1”.</translation>
    </message>
    <message>
        <source>Not usable: %1.</source>
        <translation>No utilizable: %1.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::AccountStep</name>
    <message>
        <source>Your Twilio account</source>
        <translation>La cuenta de Twilio</translation>
    </message>
    <message>
        <source>Texts go out through it and are paid there. An auth token is quickest; an API key can be put in its place in the settings.</source>
        <translation>Los mensajes salen por ella y ahí se pagan. Lo más rápido es un token de autenticación; después se puede cambiar por una clave de API en la configuración.</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>SID de la cuenta</translation>
    </message>
    <message>
        <source>AC and 32 digits, on the first page of the console at Twilio.</source>
        <translation>AC y 32 dígitos, en la primera página de la consola de Twilio.</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Token de autenticación</translation>
    </message>
    <message>
        <source>Beside it. It is kept sealed and never shown again.</source>
        <translation>Junto a él. Se guarda sellado y nunca se vuelve a mostrar.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>One of the account&apos;s, that texts go out from.</source>
        <translation>Uno de la cuenta, desde el que salen los mensajes.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Más tarde</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Asking the provider…</source>
        <translation>Preguntando al proveedor…</translation>
    </message>
    <message>
        <source>The provider takes these credentials. %1</source>
        <translation>El proveedor acepta estas credenciales. %1</translation>
    </message>
    <message>
        <source>Not usable: %1.</source>
        <translation>No utilizable: %1.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::BackupBar</name>
    <message>
        <source>Copying</source>
        <translation>Copiando</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Comprobando la copia</translation>
    </message>
    <message>
        <source>Copying the files of messages</source>
        <translation>Copiando los archivos de los mensajes</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::BackupSection</name>
    <message>
        <source>Backups (*.db);;All files (*)</source>
        <translation>Copias de seguridad (*.db);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Hacer una copia ahora…</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Última copia</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Una nueva</translation>
    </message>
    <message>
        <source>A sealed copy of everything while you go on working, with the files of messages beside it. Only the keys of this workspace open it. Keep it on another disk.</source>
        <translation>Una copia sellada de todo, sin dejar de trabajar, con los archivos de los mensajes al lado. Solo las claves de este espacio de trabajo la abren. Guardarla en otro disco.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>De un archivo</translation>
    </message>
    <message>
        <source>The window closes the workspace and opens it again from the backup. What is there now is kept beside it. Whoever was erased since is erased again, and what waited in the backup waits until you release it, since it may have left before.</source>
        <translation>La ventana cierra el espacio de trabajo y lo abre de nuevo desde la copia. Lo que hay ahora se conserva al lado. Quien se haya borrado desde entonces se borra de nuevo, y lo que esperaba en la copia espera hasta que se libere, ya que quizá salió antes.</translation>
    </message>
    <message>
        <source>When the last backup was made could not be read.</source>
        <translation>No se pudo leer cuándo se hizo la última copia de seguridad.</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Hacer la copia en</translation>
    </message>
    <message>
        <source>No backup was made, and nothing was left behind.</source>
        <translation>No se hizo ninguna copia y no quedó nada a medias.</translation>
    </message>
    <message>
        <source>The backup is in %1.</source>
        <translation>La copia de seguridad está en %1.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Put this backup back?</source>
        <translation>¿Restaurar esta copia de seguridad?</translation>
    </message>
    <message>
        <source>Everything since %1 was made is not in the workspace any more. It is kept in the workspace&apos;s folder under the name store.db.before-restore.</source>
        <translation>Todo lo posterior a %1 deja de estar en el espacio de trabajo. Se conserva en su carpeta con el nombre store.db.before-restore.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Restaurarla</translation>
    </message>
    <message numerus="yes">
        <source>%n files of messages are missing in the workspace itself.</source>
        <translation>
            <numerusform>Falta %n archivo de mensajes en el propio espacio de trabajo.</numerusform>
            <numerusform>Faltan %n archivos de mensajes en el propio espacio de trabajo.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Restaurar desde una copia…</translation>
    </message>
    <message>
        <source>Never. If this disk fails, everything on it is lost.</source>
        <translation>Nunca. Si este disco falla, se pierde todo lo que contiene.</translation>
    </message>
    <message>
        <source>The backup was stopped. Nothing was left behind.</source>
        <translation>La copia de seguridad se detuvo. No quedó nada a medias.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::CheckUpSection</name>
    <message>
        <source>Check-up</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Revisar ahora</translation>
    </message>
    <message>
        <source>store, keys, clock, queue, files, providers, search</source>
        <translation>almacén, claves, reloj, cola, archivos, proveedores, búsqueda</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Revisar de nuevo</translation>
    </message>
    <message>
        <source>The check-up did not end.</source>
        <translation>La revisión no terminó.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>al %1</translation>
    </message>
    <message>
        <source>Well</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Look here</source>
        <translation>Atención</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::CodeStep</name>
    <message>
        <source>Your recovery code</source>
        <translation>El código de recuperación</translation>
    </message>
    <message>
        <source>It opens the workspace when all else is lost: another computer, a broken keychain, a forgotten passphrase. Write it down and keep it apart from this computer. It is shown only now.</source>
        <translation>Abre el espacio de trabajo cuando todo lo demás se perdió: otra computadora, un llavero dañado, una frase de contraseña olvidada. Anotarlo y guardarlo lejos de esta computadora. Solo se muestra ahora.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ya lo anoté</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::FailedStep</name>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::FirstRun</name>
    <message>
        <source>Switchboard</source>
        <translation>Switchboard</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>The workspace was not made.</source>
        <translation>No se creó el espacio de trabajo.</translation>
    </message>
    <message>
        <source>The practice workspace was not opened.</source>
        <translation>No se abrió el espacio de trabajo de práctica.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::FirstRunStep</name>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::GeneralSection</name>
    <message>
        <source>You and the business</source>
        <translation>Identidad y empresa</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Stands beside what you send, and is what colleagues mention after an @.</source>
        <translation>Aparece junto a lo que se envía, y es lo que los colegas mencionan después de una @.</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Nombre de la empresa</translation>
    </message>
    <message>
        <source>Begins the answers to STOP, START and HELP.</source>
        <translation>Inicia las respuestas a STOP, START y HELP.</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message>
        <source>Of numbers that are written without a country code. Two letters, such as US.</source>
        <translation>De los números escritos sin código de país. Dos letras, como US.</translation>
    </message>
    <message>
        <source>Appearance and keys</source>
        <translation>Apariencia y teclas</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Show and change shortcuts</source>
        <translation>Mostrar y cambiar atajos</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>Every command, its key, and how to give it another.</source>
        <translation>Cada comando, su tecla y cómo asignarle otra.</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>No se pudo leer la configuración.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Se aplica al iniciar de nuevo.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::IdentityStep</name>
    <message>
        <source>You, and what opens the workspace</source>
        <translation>Identidad y apertura</translation>
    </message>
    <message>
        <source>What opens the workspace</source>
        <translation>Qué abre el espacio de trabajo</translation>
    </message>
    <message>
        <source>This desktop&apos;s keychain</source>
        <translation>El llavero de este escritorio</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Una frase de contraseña</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Stands beside what you send, for your colleagues.</source>
        <translation>Aparece junto a lo que se envía, para los colegas.</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Empresa</translation>
    </message>
    <message>
        <source>Begins the answers to STOP and HELP. It can be changed later.</source>
        <translation>Inicia las respuestas a STOP y HELP. Se puede cambiar después.</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Se abre con</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>At least 8 characters. It is asked at each start.</source>
        <translation>Al menos 8 caracteres. Se pide en cada inicio.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Una vez más</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Make the workspace</source>
        <translation>Crear el espacio de trabajo</translation>
    </message>
    <message>
        <source>The practice workspace holds sample people alone.</source>
        <translation>El espacio de trabajo de práctica solo contiene personas de ejemplo.</translation>
    </message>
    <message>
        <source>Everything is sealed with a key. Say who keeps it; a recovery code for paper comes next.</source>
        <translation>Todo se sella con una clave. Indicar quién la guarda; después viene un código de recuperación para papel.</translation>
    </message>
    <message>
        <source>There is no keychain that could be asked, so choose a passphrase.</source>
        <translation>No hay un llavero al que preguntar, así que hay que elegir una frase de contraseña.</translation>
    </message>
    <message>
        <source>Opens by itself while you are signed in.</source>
        <translation>Se abre solo mientras la sesión esté iniciada.</translation>
    </message>
    <message>
        <source>It is too short: at least 8 characters.</source>
        <translation>Es demasiado corta: al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
    <message>
        <source>Making it…</source>
        <translation>Creándolo…</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::OpeningStep</name>
    <message>
        <source>Opening the workspace…</source>
        <translation>Abriendo el espacio de trabajo…</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Usar el código de recuperación</translation>
    </message>
    <message>
        <source>Looking for the key</source>
        <translation>Buscando la clave</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain is asked for the key. It may want to be unlocked, in a window of its own.</source>
        <translation>Se pide la clave al llavero del escritorio. Quizá haya que desbloquearlo, en su propia ventana.</translation>
    </message>
    <message>
        <source>This takes a moment where the store is large or is carried to a new version.</source>
        <translation>Tarda un momento si el almacén es grande o se pasa a una versión nueva.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::PassphraseSheet</name>
    <message>
        <source>Nothing on this computer opens the workspace by itself, so it is asked.</source>
        <translation>Nada en esta computadora abre solo el espacio de trabajo, así que se pide.</translation>
    </message>
    <message>
        <source>This does not open the workspace.</source>
        <translation>Esto no abre el espacio de trabajo.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Establecer una frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase or recovery code now</source>
        <translation>Frase de contraseña o código de recuperación actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de contraseña nueva</translation>
    </message>
    <message>
        <source>At least 8 characters. A few words that do not belong together are best.</source>
        <translation>Al menos 8 caracteres. Lo mejor son varias palabras sin relación entre sí.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Una vez más</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no coinciden.</translation>
    </message>
    <message>
        <source>Working, about a second…</source>
        <translation>Trabajando, cerca de un segundo…</translation>
    </message>
    <message>
        <source>It is too short: at least 8 characters.</source>
        <translation>Es demasiado corta: al menos 8 caracteres.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::PassphraseStep</name>
    <message>
        <source>Unlock the workspace</source>
        <translation>Desbloquear el espacio de trabajo</translation>
    </message>
    <message>
        <source>Everything in it is sealed. Type the passphrase that was chosen for it.</source>
        <translation>Todo lo que contiene está sellado. Escribir la frase de contraseña que se eligió.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Use the recovery code instead</source>
        <translation>Usar el código de recuperación</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::ProviderRowView</name>
    <message>
        <source>Test</source>
        <translation>Probar</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Credenciales</translation>
    </message>
    <message>
        <source>New credentials for %1</source>
        <translation>Credenciales nuevas para %1</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Probar %1</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Ingresar de nuevo</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Probando…</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reanudar</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausar</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reanudar %1</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Pausar %1</translation>
    </message>
    <message>
        <source>What waits is sent then</source>
        <translation>Entonces se envía lo que espera</translation>
    </message>
    <message>
        <source>Nothing is sent or fetched until you resume it</source>
        <translation>No se envía ni se recibe nada hasta reanudarla</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::ProvidersSection</name>
    <message>
        <source>Test all</source>
        <translation>Probar todos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Agregar</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Proveedores</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Agregar una cuenta</translation>
    </message>
    <message>
        <source>Numbers and services</source>
        <translation>Números y servicios</translation>
    </message>
    <message>
        <source>Add a number or service</source>
        <translation>Agregar un número o servicio</translation>
    </message>
    <message>
        <source>The accounts could not be read.</source>
        <translation>No se pudieron leer las cuentas.</translation>
    </message>
    <message>
        <source>The numbers could not be read.</source>
        <translation>No se pudieron leer los números.</translation>
    </message>
    <message>
        <source>Add an account first</source>
        <translation>Agregar primero una cuenta</translation>
    </message>
    <message>
        <source>There is no account yet, so nothing can be sent. Add one of Twilio, or practise with the sandbox first.</source>
        <translation>Aún no hay cuenta, así que no se puede enviar nada. Agregar una de Twilio, o practicar primero con el entorno de pruebas.</translation>
    </message>
    <message>
        <source>There is no number to send from. Add one of your account&apos;s.</source>
        <translation>No hay un número desde el que enviar. Agregar uno de la cuenta.</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>up to %1 a second</source>
        <translation>hasta %1 por segundo</translation>
    </message>
    <message>
        <source>Make %1 the default</source>
        <translation>Hacer predeterminado %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>The accounts could not be tested.</source>
        <translation>No se pudieron probar las cuentas.</translation>
    </message>
    <message>
        <source>The account is kept, sealed.</source>
        <translation>La cuenta se guardó, sellada.</translation>
    </message>
    <message>
        <source>The default was not changed.</source>
        <translation>No se cambió el predeterminado.</translation>
    </message>
    <message>
        <source>%1 is the default now</source>
        <translation>%1 es ahora el predeterminado</translation>
    </message>
    <message>
        <source>asked for new texts all the time</source>
        <translation>se les preguntan los mensajes nuevos todo el tiempo</translation>
    </message>
    <message>
        <source>texts are sent from these</source>
        <translation>los mensajes se envían desde estos</translation>
    </message>
    <message>
        <source>Make default</source>
        <translation>Predeterminar</translation>
    </message>
    <message>
        <source>Not used any more</source>
        <translation>Ya no se usa</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Usar de nuevo</translation>
    </message>
    <message>
        <source>Use %1 again</source>
        <translation>Usar %1 de nuevo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>The number was not removed.</source>
        <translation>El número no se quitó.</translation>
    </message>
    <message>
        <source>The number was not taken back.</source>
        <translation>El número no se recuperó.</translation>
    </message>
    <message>
        <source>The account was not paused.</source>
        <translation>La cuenta no se pausó.</translation>
    </message>
    <message>
        <source>The account was not resumed.</source>
        <translation>La cuenta no se reanudó.</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 está en pausa</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 continúa</translation>
    </message>
    <message>
        <source>No new text goes out from %1</source>
        <translation>Ya no sale ningún texto nuevo desde %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::RecoverySheet</name>
    <message>
        <source>A new recovery code</source>
        <translation>Un código de recuperación nuevo</translation>
    </message>
    <message>
        <source>The code that you wrote down before opens nothing from then on, also in backups that are made later. A backup made earlier opens by the old one.</source>
        <translation>El código anotado antes ya no abre nada desde entonces, tampoco en las copias de seguridad que se hagan después. Una copia anterior se abre con el código anterior.</translation>
    </message>
    <message>
        <source>Passphrase or recovery code now</source>
        <translation>Frase de contraseña o código de recuperación actual</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Crearlo</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Write it down and keep it apart from this computer: it is shown only now.</source>
        <translation>Anotarlo y guardarlo lejos de esta computadora: solo se muestra ahora.</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ya lo anoté</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::RecoveryStep</name>
    <message>
        <source>Unlock with the recovery code</source>
        <translation>Desbloquear con el código de recuperación</translation>
    </message>
    <message>
        <source>It was shown once, when the workspace was made, and is on paper apart from this computer.</source>
        <translation>Se mostró una vez, al crear el espacio de trabajo, y está en papel lejos de esta computadora.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>32 digits and letters. Dashes, spaces, capitals or small letters make no difference.</source>
        <translation>32 dígitos y letras. Guiones, espacios, mayúsculas o minúsculas dan lo mismo.</translation>
    </message>
    <message>
        <source>Use the passphrase instead</source>
        <translation>Usar la frase de contraseña</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::RestoreWindow</name>
    <message>
        <source>Putting a backup back</source>
        <translation>Restaurando una copia de seguridad</translation>
    </message>
    <message>
        <source>Putting %1 back</source>
        <translation>Restaurando %1</translation>
    </message>
    <message>
        <source>The backup is checked first, then copied. What is there now is kept beside it. The window comes back by itself.</source>
        <translation>Primero se comprueba la copia de seguridad y después se copia. Lo que hay ahora se conserva al lado. La ventana vuelve sola.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::SecuritySection</name>
    <message>
        <source>The desktop&apos;s keychain</source>
        <translation>El llavero del escritorio</translation>
    </message>
    <message>
        <source>Opens by itself when you are signed in on this computer.</source>
        <translation>Se abre solo al iniciar sesión en esta computadora.</translation>
    </message>
    <message>
        <source>A key file</source>
        <translation>Un archivo de clave</translation>
    </message>
    <message>
        <source>%1, which only you may read.</source>
        <translation>%1, que solo puede leer su dueño.</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Una frase de contraseña</translation>
    </message>
    <message>
        <source>Asked at the start where nothing else opens it.</source>
        <translation>Se pide al iniciar si nada más lo abre.</translation>
    </message>
    <message>
        <source>A recovery code</source>
        <translation>Un código de recuperación</translation>
    </message>
    <message>
        <source>On paper, for the day when all else is lost. It was shown once.</source>
        <translation>En papel, para el día en que todo lo demás se pierda. Se mostró una vez.</translation>
    </message>
    <message>
        <source>The service manager</source>
        <translation>El gestor de servicios</translation>
    </message>
    <message>
        <source>Opens it for a worker without a window.</source>
        <translation>Lo abre para un proceso sin ventana.</translation>
    </message>
    <message>
        <source>Set a passphrase</source>
        <translation>Establecer una frase de contraseña</translation>
    </message>
    <message>
        <source>What opens this workspace</source>
        <translation>Qué abre este espacio de trabajo</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Código de recuperación nuevo</translation>
    </message>
    <message>
        <source>What is sealed</source>
        <translation>Qué está sellado</translation>
    </message>
    <message>
        <source>What people say and who they are lies sealed on this disk: texts, names, numbers, addresses, notes, drafts, credentials, and the words of the search. Times, states, counts and costs stay readable. A backup is sealed in the same way, and opens by the same keys.</source>
        <translation>Lo que dicen las personas y quiénes son queda sellado en este disco: textos, nombres, números, direcciones, notas, borradores, credenciales y las palabras de la búsqueda. Las horas, los estados, las cantidades y los costos siguen siendo legibles. Una copia de seguridad se sella igual y se abre con las mismas claves.</translation>
    </message>
    <message>
        <source>The keys could not be read.</source>
        <translation>No se pudieron leer las claves.</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Take the passphrase away</source>
        <translation>Quitar la frase de contraseña</translation>
    </message>
    <message>
        <source>The passphrase opens this workspace from now on.</source>
        <translation>La frase de contraseña abre este espacio de trabajo desde ahora.</translation>
    </message>
    <message>
        <source>Take the passphrase away?</source>
        <translation>¿Quitar la frase de contraseña?</translation>
    </message>
    <message>
        <source>It opens this workspace no longer. What else opens it stays.</source>
        <translation>Ya no abrirá este espacio de trabajo. Lo demás que lo abre se mantiene.</translation>
    </message>
    <message>
        <source>The passphrase opens nothing any more.</source>
        <translation>La frase de contraseña ya no abre nada.</translation>
    </message>
    <message>
        <source>It stays: the recovery code alone would be left.</source>
        <translation>Se mantiene: solo quedaría el código de recuperación.</translation>
    </message>
    <message>
        <source>The passphrase was not taken away.</source>
        <translation>No se quitó la frase de contraseña.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::SenderSheet</name>
    <message>
        <source>Change %1</source>
        <translation>Cambiar %1</translation>
    </message>
    <message>
        <source>Add a number or service</source>
        <translation>Agregar un número o servicio</translation>
    </message>
    <message>
        <source>no limit of ours</source>
        <translation>sin límite propio</translation>
    </message>
    <message>
        <source>The provider answers STOP, START and HELP</source>
        <translation>El proveedor responde a STOP, START y HELP</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Predeterminado</translation>
    </message>
    <message>
        <source>Number or service</source>
        <translation>Número o servicio</translation>
    </message>
    <message>
        <source>A number of the account, a short code, or a messaging service (MG and 32 digits).</source>
        <translation>Un número de la cuenta, un código corto o un servicio de mensajería (MG y 32 dígitos).</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>As colleagues see it: “Main line”.</source>
        <translation>Como lo ven los colegas: “Línea principal”.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Cuenta</translation>
    </message>
    <message>
        <source>Parts a second</source>
        <translation>Partes por segundo</translation>
    </message>
    <message>
        <source>What the carrier lets through; more would be refused there.</source>
        <translation>Lo que deja pasar la operadora; más se rechazaría ahí.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Palabras clave</translation>
    </message>
    <message>
        <source>On: the provider answers STOP, START and HELP. Off: the answers of the settings are sent.</source>
        <translation>Activado: el proveedor responde a STOP, START y HELP. Desactivado: se envían las respuestas de la configuración.</translation>
    </message>
    <message>
        <source>Texts go out from it where nothing else is chosen.</source>
        <translation>Los mensajes salen desde él si no se elige otra cosa.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::SendingSection</name>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation>Deshacer el envío</translation>
    </message>
    <message>
        <source>How long Send shows Undo before a text leaves.</source>
        <translation>Cuánto tiempo muestra Enviar la opción Deshacer antes de que salga un mensaje.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>Cost a day</source>
        <translation>Costo por día</translation>
    </message>
    <message>
        <source>dollars</source>
        <translation>dólares</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Ritmo</translation>
    </message>
    <message>
        <source>Look for new texts</source>
        <translation>Buscar mensajes</translation>
    </message>
    <message>
        <source>At the same time</source>
        <translation>Al mismo tiempo</translation>
    </message>
    <message>
        <source>texts</source>
        <translation>mensajes</translation>
    </message>
    <message>
        <source>{organisation} stands for the name of the business.</source>
        <translation>{organisation} representa el nombre de la empresa.</translation>
    </message>
    <message>
        <source>Answers to keywords</source>
        <translation>Respuestas a palabras clave</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOP</translation>
    </message>
    <message>
        <source>The one confirmation, where the provider does not answer itself.</source>
        <translation>La única confirmación, si el proveedor no responde por su cuenta.</translation>
    </message>
    <message>
        <source>START</source>
        <translation>START</translation>
    </message>
    <message>
        <source>HELP</source>
        <translation>HELP</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>The settings could not be read.</source>
        <translation>No se pudo leer la configuración.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>about $%1 of $%2 (estimated from the price of a part)</source>
        <translation>unos $%1 de $%2 (estimado según el precio de una parte)</translation>
    </message>
    <message>
        <source>about $%1 (estimated from the price of a part)</source>
        <translation>unos $%1 (estimado según el precio de una parte)</translation>
    </message>
    <message>
        <source>Sending stops for the day (UTC) when the estimated cost reaches it. 0 means no limit.</source>
        <translation>El envío se detiene por el día (UTC) cuando el costo estimado llega a esto. 0 significa sin límite.</translation>
    </message>
    <message>
        <source>How often the provider is asked for new ones.</source>
        <translation>Cada cuánto se le preguntan los nuevos al proveedor.</translation>
    </message>
    <message>
        <source>The most texts that are handed over at the same moment.</source>
        <translation>Cuántos mensajes se entregan a la vez como máximo.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>Secciones de la configuración</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Changes can be undone</source>
        <translation>Se puede deshacer</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Providers and numbers</source>
        <translation>Proveedores y números</translation>
    </message>
    <message>
        <source>Sending and cost</source>
        <translation>Envío y costo</translation>
    </message>
    <message>
        <source>Encryption, recovery</source>
        <translation>Cifrado, recuperación</translation>
    </message>
    <message>
        <source>Backup and restore</source>
        <translation>Copia y restauración</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Add a provider&apos;s account</source>
        <translation>Agregar la cuenta de un proveedor</translation>
    </message>
    <message>
        <source>Twilio</source>
        <translation>Twilio</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>credenciales</translation>
    </message>
    <message>
        <source>Test the providers</source>
        <translation>Probar los proveedores</translation>
    </message>
    <message>
        <source>Add a number to send from</source>
        <translation>Agregar un número desde el que enviar</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia de seguridad ahora</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>Crear un código de recuperación nuevo</translation>
    </message>
    <message>
        <source>Set or change the passphrase</source>
        <translation>Establecer o cambiar la frase de contraseña</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Revisar todo</translation>
    </message>
    <message>
        <source>doctor</source>
        <translation>diagnóstico</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::TestStep</name>
    <message>
        <source>A first text</source>
        <translation>Un primer mensaje</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Hello from Switchboard. This is a test.</source>
        <translation>Hola desde Switchboard. Esta es una prueba.</translation>
    </message>
    <message>
        <source>Open Switchboard</source>
        <translation>Abrir Switchboard</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Enviarlo</translation>
    </message>
    <message>
        <source>To a sample person, through everything that real texts go through. Nothing leaves this computer.</source>
        <translation>A una persona de ejemplo, por todo lo que atraviesan los mensajes reales. Nada sale de esta computadora.</translation>
    </message>
    <message>
        <source>To your own phone, so that you see it arrive. It is a real text and costs what a text costs.</source>
        <translation>Al teléfono propio, para verlo llegar. Es un mensaje real y cuesta lo que cuesta un mensaje.</translation>
    </message>
    <message>
        <source>Your mobile number. A trial account texts verified numbers only.</source>
        <translation>El número móvil propio. Una cuenta de prueba solo escribe a números verificados.</translation>
    </message>
    <message>
        <source>Stored. It leaves now.</source>
        <translation>Guardado. Sale ahora.</translation>
    </message>
    <message>
        <source>Not usable: %1.</source>
        <translation>No utilizable: %1.</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Delivered. Switchboard is ready.</source>
        <translation>Entregado. Switchboard está listo.</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::TypedStep</name>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
    <message>
        <source>Unlocking, about a second…</source>
        <translation>Desbloqueando, cerca de un segundo…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Esto es necesario.</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de contraseña</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ocultar la frase de contraseña</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::UnlockWindow</name>
    <message>
        <source>Switchboard</source>
        <translation>Switchboard</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::ValueFields</name>
    <message>
        <source>Not kept: %1.</source>
        <translation>No se guardó: %1.</translation>
    </message>
    <message>
        <source>“%1” was not kept.</source>
        <translation>“%1” no se guardó.</translation>
    </message>
    <message>
        <source>“%1” was changed</source>
        <translation>“%1” se cambió</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
</context>
<context>
    <name>switchboard::settings::WelcomeStep</name>
    <message>
        <source>Welcome to Switchboard</source>
        <translation>Primeros pasos con Switchboard</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Sample people who answer, and a provider that is played on this computer. Ready in a few seconds.</source>
        <translation>Personas de ejemplo que responden y un proveedor simulado en esta computadora. Listo en unos segundos.</translation>
    </message>
    <message>
        <source>For real</source>
        <translation>De verdad</translation>
    </message>
    <message>
        <source>Your name, a key, your Twilio account and a number. Five minutes, with a first text at the end.</source>
        <translation>Un nombre, una clave, la cuenta de Twilio y un número. Cinco minutos, con un primer mensaje al final.</translation>
    </message>
    <message>
        <source>Set up for real</source>
        <translation>Configurar de verdad</translation>
    </message>
    <message>
        <source>Texts with the people you work for, in one window, sealed on this computer. Try it out first, where nothing leaves this computer, or set it up with your own number now.</source>
        <translation>Mensajes de texto con las personas para las que se trabaja, en una sola ventana, sellados en esta computadora. Probarlo primero, sin que nada salga de esta computadora, o configurarlo ahora con un número propio.</translation>
    </message>
    <message>
        <source>Go on trying it out</source>
        <translation>Seguir probando</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Probar</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::CloseGuard</name>
    <message>
        <source>1 text has not left yet</source>
        <translation>1 mensaje aún no ha salido</translation>
    </message>
    <message>
        <source>%1 texts have not left yet</source>
        <translation>%1 mensajes aún no han salido</translation>
    </message>
    <message>
        <source>It leaves when Switchboard runs again.</source>
        <translation>Sale cuando Switchboard se inicie de nuevo.</translation>
    </message>
    <message>
        <source>They leave when Switchboard runs again.</source>
        <translation>Salen cuando Switchboard se inicie de nuevo.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>It is not known whether texts still wait</source>
        <translation>No se sabe si quedan mensajes por salir</translation>
    </message>
    <message>
        <source>The store does not answer. What has not left leaves when Switchboard runs again.</source>
        <translation>El almacén no responde. Lo que no haya salido sale cuando Switchboard funcione de nuevo.</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::DesktopNotices</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>Switchboard</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::KeyButton</name>
    <message>
        <source>Press the new key</source>
        <translation>Presionar la tecla nueva</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1, no key</source>
        <translation>%1, sin tecla</translation>
    </message>
    <message>
        <source>%1, key %2</source>
        <translation>%1, tecla %2</translation>
    </message>
    <message>
        <source>Esc leaves it as it is, Delete takes it away</source>
        <translation>Esc la deja como está, Supr la quita</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Cambiar la tecla</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::KeySheet</name>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>Choose a key to change it. A letter alone counts outside text fields only.</source>
        <translation>Elegir una tecla para cambiarla. Una letra sola no vale en campos de texto.</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Buscar un comando o una tecla</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Gives every command the key that it came with</source>
        <translation>Devuelve a cada comando la tecla que traía</translation>
    </message>
    <message>
        <source>Every command has the key again that it came with.</source>
        <translation>Cada comando tiene de nuevo la tecla que traía.</translation>
    </message>
    <message>
        <source>“%1” has no key now.</source>
        <translation>“%1” ya no tiene tecla.</translation>
    </message>
    <message>
        <source>“%1” is %2 now.</source>
        <translation>“%1” es ahora %2.</translation>
    </message>
    <message>
        <source>%1 is already “%2”. Give that another key first.</source>
        <translation>%1 ya es “%2”. Asignarle antes otra tecla.</translation>
    </message>
    <message>
        <source>%1 is needed to move about and to type.</source>
        <translation>%1 hace falta para moverse y para escribir.</translation>
    </message>
    <message>
        <source>Do what the coloured button of a sheet says, such as Save</source>
        <translation>Hacer lo que dice el botón de color de una hoja, como Guardar</translation>
    </message>
    <message>
        <source>Close a sheet or a list, leave a field, choose none</source>
        <translation>Cerrar una hoja o una lista, salir de un campo, no elegir nada</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Open or press what has the focus</source>
        <translation>Abrir o presionar lo que tiene el foco</translation>
    </message>
    <message>
        <source>Go on to the next part of the window</source>
        <translation>Pasar a la parte siguiente de la ventana</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Menu of what has the focus</source>
        <translation>Menú de lo que tiene el foco</translation>
    </message>
    <message>
        <source>Shift F10</source>
        <translation>Mayús F10</translation>
    </message>
    <message>
        <source>Everywhere, and always so</source>
        <translation>En todas partes, siempre igual</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::MainWindow</name>
    <message>
        <source>Switchboard</source>
        <translation>Switchboard</translation>
    </message>
    <message>
        <source>%1 - Switchboard</source>
        <translation>%1 - Switchboard</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::Notifier</name>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>The newest is from %1.</source>
        <translation>El más nuevo es de %1.</translation>
    </message>
    <message>
        <source>A new message</source>
        <translation>Un mensaje nuevo</translation>
    </message>
    <message>
        <source>%1 new messages</source>
        <translation>%1 mensajes nuevos</translation>
    </message>
    <message>
        <source>%1 assigned this conversation to you</source>
        <translation>%1 le asignó esta conversación</translation>
    </message>
    <message>
        <source>%1 named you in a note</source>
        <translation>Mención de %1 en una nota</translation>
    </message>
    <message>
        <source>News in %1 conversations</source>
        <translation>Novedades en %1 conversaciones</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::Palette</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>What to do, or whom to find</source>
        <translation>Qué hacer o a quién buscar</translation>
    </message>
    <message>
        <source>Type a command, a name or a place</source>
        <translation>Escribir un comando, un nombre o un lugar</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Revisando…</translation>
    </message>
    <message>
        <source>Nothing is called “%1”. Try fewer letters.</source>
        <translation>Nada se llama “%1”. Probar con menos letras.</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>acts on what you see</source>
        <translation>actúa sobre lo que se ve</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>elegir</translation>
    </message>
    <message>
        <source>do it</source>
        <translation>hacerlo</translation>
    </message>
    <message>
        <source>do it, stay here</source>
        <translation>hacerlo y quedarse</translation>
    </message>
    <message>
        <source>all shortcuts</source>
        <translation>todos los atajos</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::PaletteContents</name>
    <message>
        <source>Opted out</source>
        <translation>De baja</translation>
    </message>
    <message>
        <source>Show more people</source>
        <translation>Mostrar más personas</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more people</source>
        <translation>
            <numerusform>Mostrar %n persona más</numerusform>
            <numerusform>Mostrar %n personas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Search everything for “%1”</source>
        <translation>Buscar “%1” en todo</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Usados hace poco</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Hacer</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Búsquedas guardadas</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::Rail</name>
    <message>
        <source>Places</source>
        <translation>Lugares</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::RailButton</name>
    <message>
        <source>%1 comes in a later version</source>
        <translation>%1 estará en una versión posterior</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 en espera</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>What is about to leave</source>
        <translation>Lo que está por salir</translation>
    </message>
    <message>
        <source>What is held, with the reason</source>
        <translation>Lo que está retenido, con el motivo</translation>
    </message>
    <message>
        <source>What may have left: decide</source>
        <translation>Lo que quizá salió: decidir</translation>
    </message>
    <message>
        <source>Store sealed</source>
        <translation>Almacén sellado</translation>
    </message>
    <message>
        <source>What people say and who they are is encrypted on this disk</source>
        <translation>Lo que dicen las personas y quiénes son está cifrado en este disco</translation>
    </message>
    <message>
        <source>When the provider was last asked for news</source>
        <translation>Cuándo se preguntó por última vez al proveedor</translation>
    </message>
    <message>
        <source>The accounts that messages go through</source>
        <translation>Las cuentas por las que pasan los mensajes</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>Sin proveedor</translation>
    </message>
    <message>
        <source>%1 does not answer</source>
        <translation>%1 no responde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ok</source>
        <translation>%1 bien</translation>
    </message>
    <message>
        <source>Queue %1</source>
        <translation>En cola %1</translation>
    </message>
    <message>
        <source>Held %1</source>
        <translation>Retenidos %1</translation>
    </message>
    <message>
        <source>In doubt %1</source>
        <translation>En duda %1</translation>
    </message>
    <message>
        <source>Practice: nothing leaves this computer</source>
        <translation>Práctica: nada sale de esta computadora</translation>
    </message>
    <message>
        <source>Status unknown</source>
        <translation>Estado desconocido</translation>
    </message>
    <message>
        <source>%1, agent</source>
        <translation>%1, agente</translation>
    </message>
    <message>
        <source>Synced %1</source>
        <translation>Actualizado %1</translation>
    </message>
    <message>
        <source>Recipient %1 %2</source>
        <translation>Destinatario %1 %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::TopBar</name>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Claro u oscuro</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>Search messages, calls, people</source>
        <translation>Buscar mensajes, llamadas, personas</translation>
    </message>
    <message>
        <source>Search comes with History</source>
        <translation>La búsqueda llega con el historial</translation>
    </message>
    <message>
        <source>Search comes in a later version</source>
        <translation>La búsqueda estará en una versión posterior</translation>
    </message>
    <message>
        <source>You work as %1. Settings, General, says who you are.</source>
        <translation>Se trabaja como %1. En Configuración, General, se indica quién.</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::TrayDesk</name>
    <message numerus="yes">
        <source>Switchboard: %n unread</source>
        <translation>
            <numerusform>Switchboard: %n sin leer</numerusform>
            <numerusform>Switchboard: %n sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Switchboard</source>
        <translation>Switchboard</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Retirado: %1</translation>
    </message>
    <message>
        <source>Not taken back: %1. %2</source>
        <translation>No se retiró: %1. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Volver a intentar</translation>
    </message>
</context>
<context>
    <name>switchboard::shell::WindowActions</name>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
    <message>
        <source>palette</source>
        <translation>paleta</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Buscar en todo</translation>
    </message>
    <message>
        <source>find</source>
        <translation>buscar</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>take back</source>
        <translation>retirar</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>tray</source>
        <translation>bandeja del sistema</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>avisos</translation>
    </message>
    <message>
        <source>Tells of texts that come while the window is not looked at</source>
        <translation>Avisa de los mensajes que llegan mientras no se mira la ventana</translation>
    </message>
    <message>
        <source>Message text in notifications</source>
        <translation>Texto del mensaje en las notificaciones</translation>
    </message>
    <message>
        <source>privacy</source>
        <translation>privacidad</translation>
    </message>
    <message>
        <source>Off, only the name is told: notifications show on a locked screen and are kept by the desktop</source>
        <translation>Desactivado, solo se dice el nombre: las notificaciones se ven en una pantalla bloqueada y el escritorio las conserva</translation>
    </message>
    <message>
        <source>All shortcuts</source>
        <translation>Todos los atajos</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>teclas</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>About Switchboard</source>
        <translation>Acerca de Switchboard</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versión</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>cerrar</translation>
    </message>
    <message>
        <source>preferences</source>
        <translation>preferencias</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>tema</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>colores</translation>
    </message>
    <message>
        <source>Look as the system</source>
        <translation>Aspecto como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Texts, email and calls with the people you serve, on your own computer.</source>
        <translation>Mensajes, correo y llamadas con las personas que se atienden, en la propia computadora.</translation>
    </message>
    <message>
        <source>Version %1. Texts, email and calls with the people you serve, on your own computer.</source>
        <translation>Versión %1. Mensajes, correo y llamadas con las personas que se atienden, en la propia computadora.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Viene sin ninguna garantía.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Go on in the tray when closed</source>
        <translation>Al cerrar, seguir en la bandeja del sistema</translation>
    </message>
    <message>
        <source>background</source>
        <translation>segundo plano</translation>
    </message>
    <message>
        <source>minimise</source>
        <translation>minimizar</translation>
    </message>
    <message>
        <source>Where the desktop has a tray: texts go on leaving and coming while no window is there</source>
        <translation>Si el escritorio tiene bandeja del sistema: los mensajes siguen saliendo y llegando sin ventana</translation>
    </message>
    <message>
        <source>Open Switchboard</source>
        <translation>Abrir Switchboard</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Conversación nueva</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::ActionTable</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::ChipField</name>
    <message>
        <source>Condition %1</source>
        <translation>Condición %1</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation>Enter la cambia, Supr la quita</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpiar la búsqueda</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::CompletionList</name>
    <message>
        <source>Suggestions</source>
        <translation>Sugerencias</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::ConsoleStyle</name>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::ErrorState</name>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copiar detalles</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::LoadingBars</name>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::Popover</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::SegmentMeter</name>
    <message>
        <source>Nothing is written</source>
        <translation>No hay nada escrito</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::SegmentedBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::Sheet</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Escribir %1 para continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::TagEdit</name>
    <message>
        <source>Remove the tag %1</source>
        <translation>Quitar la etiqueta %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Agregar una etiqueta</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::TagsRow</name>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>switchboard::widgets::Toast</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>switchboard::words::AttachmentButton</name>
    <message>
        <source>its file is missing</source>
        <translation>falta su archivo</translation>
    </message>
    <message>
        <source>its file is damaged</source>
        <translation>su archivo está dañado</translation>
    </message>
    <message>
        <source>cannot be shown here</source>
        <translation>no se puede mostrar aquí</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>switchboard::words::AttachmentSheet</name>
    <message>
        <source>Attachment</source>
        <translation>Adjunto</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Anterior</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copiar el enlace</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Cargando</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 de %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Save the attachment</source>
        <translation>Guardar el adjunto</translation>
    </message>
    <message>
        <source>Saved as %1. It is not sealed there: whoever can read the file can see it.</source>
        <translation>Guardado como %1. Ahí no está sellado: quien pueda leer el archivo puede verlo.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder, or make room.</source>
        <translation>No se pudo escribir %1: %2. Elegir otra carpeta o hacer lugar.</translation>
    </message>
    <message>
        <source>%1 was not written. %2</source>
        <translation>%1 no se escribió. %2</translation>
    </message>
    <message>
        <source>What people send is not opened from here. Save it where you want it and open it there; a saved file is not sealed any more.</source>
        <translation>Lo que envían las personas no se abre desde aquí. Guardarlo donde se desee y abrirlo ahí; un archivo guardado deja de estar sellado.</translation>
    </message>
</context>
</TS>
