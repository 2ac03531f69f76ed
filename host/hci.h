/* The words of HCI that the host uses (Bluetooth Core 5.4, volume 4, part E section 7; packet kinds: part A section 2).
 */
#ifndef HOST_HCI_H
#define HOST_HCI_H

enum hci_packet_kind { HCI_COMMAND = 1, HCI_ACL_DATA = 2, HCI_SYNCHRONOUS_DATA = 3, HCI_EVENT = 4, HCI_ISO_DATA = 5 };

/* X(name, opcode, text) */
#define HCI_COMMANDS(X)                                                                                                \
    X(SET_EVENT_MASK, 0x0C01, "Set Event Mask")                                                                        \
    X(RESET, 0x0C03, "Reset")                                                                                          \
    X(READ_LOCAL_VERSION, 0x1001, "Read Local Version Information")                                                    \
    X(READ_LOCAL_COMMANDS, 0x1002, "Read Local Supported Commands")                                                    \
    X(READ_LOCAL_FEATURES, 0x1003, "Read Local Supported Features")                                                    \
    X(READ_BD_ADDR, 0x1009, "Read BD_ADDR")                                                                            \
    X(LE_SET_EVENT_MASK, 0x2001, "LE Set Event Mask")                                                                  \
    X(LE_READ_FEATURES, 0x2003, "LE Read Local Supported Features")                                                    \
    X(LE_SET_RANDOM_ADDRESS, 0x2005, "LE Set Random Address")                                                          \
    X(LE_SET_ADVERTISING_PARAMETERS, 0x2006, "LE Set Advertising Parameters")                                          \
    X(LE_SET_ADVERTISING_DATA, 0x2008, "LE Set Advertising Data")                                                      \
    X(LE_SET_ADVERTISING_ENABLE, 0x200A, "LE Set Advertising Enable")                                                  \
    X(LE_SET_SCAN_PARAMETERS, 0x200B, "LE Set Scan Parameters")                                                        \
    X(LE_SET_SCAN_ENABLE, 0x200C, "LE Set Scan Enable")                                                                \
    X(LE_RAND, 0x2018, "LE Rand")                                                                                      \
    X(LE_SET_ADVERTISING_SET_RANDOM_ADDRESS, 0x2035, "LE Set Advertising Set Random Address")                          \
    X(LE_SET_EXTENDED_ADVERTISING_PARAMETERS, 0x2036, "LE Set Extended Advertising Parameters")                        \
    X(LE_SET_EXTENDED_ADVERTISING_DATA, 0x2037, "LE Set Extended Advertising Data")                                    \
    X(LE_SET_EXTENDED_ADVERTISING_ENABLE, 0x2039, "LE Set Extended Advertising Enable")                                \
    X(LE_READ_MAXIMUM_ADVERTISING_DATA_LENGTH, 0x203A, "LE Read Maximum Advertising Data Length")                      \
    X(LE_READ_NUMBER_OF_ADVERTISING_SETS, 0x203B, "LE Read Number of Supported Advertising Sets")                      \
    X(LE_SET_EXTENDED_SCAN_PARAMETERS, 0x2041, "LE Set Extended Scan Parameters")                                      \
    X(LE_SET_EXTENDED_SCAN_ENABLE, 0x2042, "LE Set Extended Scan Enable")

enum hci_command {
#define HCI_ENTRY(name, opcode, text) HCI_##name = (opcode),
    HCI_COMMANDS(HCI_ENTRY)
#undef HCI_ENTRY
        HCI_NO_COMMAND = 0
};

enum hci_event {
    HCI_COMMAND_COMPLETE = 0x0E,
    HCI_COMMAND_STATUS = 0x0F,
    HCI_HARDWARE_ERROR = 0x10,
    HCI_LE_META = 0x3E
};

enum hci_le_event {
    HCI_LE_ADVERTISING_REPORT = 0x02,
    HCI_LE_EXTENDED_ADVERTISING_REPORT = 0x0D,
    HCI_LE_ADVERTISING_SET_TERMINATED = 0x12
};

#define HCI_STATUS_COMMAND_DISALLOWED 0x0C

#define HCI_OWN_ADDRESS_RANDOM 1
#define HCI_ALL_CHANNELS 7
#define HCI_PHY_1M 1
#define HCI_ADV_NONCONN_IND 3
#define HCI_LEGACY_NONCONNECTABLE 0x0010 /* advertising event properties: legacy PDUs, nothing else */
#define HCI_NO_PREFERENCE 0x7F           /* of transmit power */

#endif
